#pragma once

#include <limits>

#include <ctnn/core/floating_point.hpp>

/// Numbers of a network's type in an interval of doubles.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The next number of T above or below x; |x| is far below the largest number of T.
template <FloatingPoint T>
[[nodiscard]] constexpr T next_representable(T x, bool is_above) {
    if (x == T(0)) return is_above ? std::numeric_limits<T>::denorm_min() : -std::numeric_limits<T>::denorm_min();
    const BitsOf<T> bits = __builtin_bit_cast(BitsOf<T>, x);
    const bool outward = (x > T(0)) == is_above;
    return __builtin_bit_cast(T, static_cast<BitsOf<T>>(outward ? bits + 1 : bits - 1));
}

/// The middle of an interval; one of its ends if no double is between them.
[[nodiscard]] constexpr double middle(double lower, double upper) {
    const double half = lower / 2 + upper / 2;
    return half < lower ? lower : half > upper ? upper : half;
}

/// A number of T near `expected` and between the bounds, NaN if there is none. The bounds are far below the largest
/// number of T.
template <FloatingPoint T>
[[nodiscard]] constexpr T representable_within(double expected, double lower, double upper) {
    T number = static_cast<T>(expected);
    if (static_cast<double>(number) < lower) number = next_representable(number, true);
    if (static_cast<double>(number) > upper) number = next_representable(number, false);
    const bool within = static_cast<double>(number) >= lower && static_cast<double>(number) <= upper;
    return within ? number : std::numeric_limits<T>::quiet_NaN();
}

/// The smallest number of T between the bounds or, with `is_upper`, the largest; NaN if there is none.
template <FloatingPoint T>
[[nodiscard]] constexpr T end_within(bool is_upper, double lower, double upper) {
    return representable_within<T>(is_upper ? upper : lower, lower, upper);
}

enum class HowMany { none, one, more };

/// Whether no, one or more numbers of T are between the bounds; 0 and -0 count as one.
template <FloatingPoint T>
[[nodiscard]] constexpr HowMany numbers_in(double lower, double upper) {
    if constexpr (sizeof(T) == sizeof(double)) {
        return lower == upper ? HowMany::one : lower < upper ? HowMany::more : HowMany::none;
    } else {
        const T first = end_within<T>(false, lower, upper);
        if (is_nan(first)) return HowMany::none;
        return first == end_within<T>(true, lower, upper) ? HowMany::one : HowMany::more;
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
