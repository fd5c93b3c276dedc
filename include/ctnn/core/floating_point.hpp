#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

/// The number types that a network can be made of.
template <class T>
concept FloatingPoint = std::same_as<T, float> || std::same_as<T, double>;

template <FloatingPoint T>
using BitsOf = std::conditional_t<std::same_as<T, float>, std::uint32_t, std::uint64_t>;

/// The bits of a number's fraction, which follow its sign and its exponent.
template <FloatingPoint T>
inline constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;

/// NaN, told by a comparison: every other operation on a NaN is an error in a constant expression of Clang.
template <FloatingPoint T>
[[nodiscard]] constexpr bool is_nan(T x) {
    return !(x <= T(0)) && !(x > T(0));
}

/// |x|; a NaN comes back as it is, -0 as +0.
template <FloatingPoint T>
[[nodiscard]] constexpr T absolute(T x) {
    return x <= T(0) ? T(0) - x : x;
}

/// Whether a T holds the number above zero without making it 0 or losing digits.
template <FloatingPoint T>
[[nodiscard]] constexpr bool holds_normal(double x) {
    return x >= static_cast<double>((std::numeric_limits<T>::min)());
}

/// 2^k, for k in the range of normal numbers.
template <FloatingPoint T>
[[nodiscard]] constexpr T power_of_two(int k) {
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    return __builtin_bit_cast(T, static_cast<BitsOf<T>>(static_cast<BitsOf<T>>(k + bias) << fraction_bits<T>));
}

}  // namespace ctnn
