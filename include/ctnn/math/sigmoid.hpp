#pragma once

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/exp.hpp>
#include <ctnn/math/log1p.hpp>

namespace ctnn::math {

CTNN_EXACT_ARITHMETIC_BEGIN

/// 1 / (1 + e^-x): with e = e^-|x|, 1 / (1 + e) or, below zero, e / (1 + e), corrected by what rounding lost.
template <FloatingPoint T>
[[nodiscard]] constexpr T sigmoid(T x) {
    using detail::Exp;
    const T size = x < T(0) ? -x : x;
    const T c = size < -Exp<T>::smallest ? -size : Exp<T>::smallest;
    const bool far = c < Exp<T>::far;
    const T rise = far ? Exp<T>::far_rise : Exp<T>::rise;
    const auto parts = detail::exp_parts(c, far ? Exp<T>::far_shift : Exp<T>::shift);
    const T rest = parts.scale * parts.head;
    const T head = parts.scale + rest;
    const T tail = ((parts.scale - head) + rest) + parts.scale * parts.tail;
    const T under = T(1) + head * rise;
    const T lost = ((T(1) - under) + head * rise) + tail * rise;
    const bool below = x < T(0);
    const T quotient = (below ? head : T(1)) / under;
    // 1.457 - under / 2 is 1 / under to a tenth, which is enough for a correction.
    const T y = quotient + ((below ? tail : T(0)) - quotient * lost) * (T(1.457) - T(0.5) * under);
    return below ? y * rise : x >= T(0) ? y : x;
}

/// log(1 + e^x) = max(x, 0) + log(1 + e^-|x|).
template <FloatingPoint T>
[[nodiscard]] constexpr T softplus(T x) {
    const T rest = log1p(exp(x < T(0) ? x : x > T(0) ? -x : T(0)));
    return x > T(0) ? x + rest : x <= T(0) ? rest : x;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::math
