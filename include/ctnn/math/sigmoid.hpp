#pragma once

#include <ctnn/math/exp.hpp>
#include <ctnn/math/log.hpp>

namespace ctnn::math {

/// 1 / (1 + e^-x), by e^-|x| so that nothing overflows.
template <FloatingPoint T>
[[nodiscard]] constexpr T sigmoid(T x) {
    if (is_nan(x)) return x;
    const T e = exp(T(0) - absolute(x));
    return (x < T(0) ? e : T(1)) / (T(1) + e);
}

/// log(1 + e^x) = max(x, 0) + log(1 + e^-|x|).
template <FloatingPoint T>
[[nodiscard]] constexpr T softplus(T x) {
    if (is_nan(x)) return x;
    return (x > T(0) ? x : T(0)) + log1p(exp(T(0) - absolute(x)));
}

}  // namespace ctnn::math
