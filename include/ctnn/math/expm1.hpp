#pragma once

#include <limits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// An unevaluated sum of two numbers; `tail` is less than a unit in the last place of `head`.
template <FloatingPoint T>
struct Pair {
    T head;
    T tail;
};

/// (e^x - 1) / 2, for x from -50 to the largest x with a finite exponential.
template <FloatingPoint T>
constexpr Pair<T> half_expm1(T x) {
    const auto parts = exp_parts(x, Exp<T>::shift);
    // scale - 1/2 and its rounding error; then the rest of the exponential is added (sums by
    // Dekker).
    const T less = parts.scale - T(0.5);
    const T lost = parts.scale < T(0.5) ? parts.scale - (less + T(0.5)) : (parts.scale - less) - T(0.5);
    const T rest = parts.scale * parts.head;
    const T head = less + rest;
    return {head, ((less - head) + rest) + (lost + parts.scale * parts.tail)};
}

}  // namespace detail

/// e^x - 1 without cancellation near zero. NaN, and x so small that e^x - 1 rounds to it, are
/// returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T expm1(T x) {
    using detail::Exp;
    constexpr T smallest = T(-50);  // below, the result rounds to -1
    constexpr T tiny = std::numeric_limits<T>::epsilon() / T(4);
    const T c = x > smallest ? (x < Exp<T>::largest ? x : Exp<T>::largest) : smallest;
    const auto half = detail::half_expm1(c);
    const T y = (half.head + half.tail) * T(2);
    return x < tiny && x > -tiny ? x : c == x ? y : x > c ? std::numeric_limits<T>::infinity() : x < c ? T(-1) : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
