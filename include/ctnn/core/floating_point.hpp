#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

/// The number types of networks: float and double.
template <class T>
concept FloatingPoint = std::same_as<T, float> || std::same_as<T, double>;

/// Unsigned integer type with the size of T.
template <FloatingPoint T>
using BitsOf = std::conditional_t<std::same_as<T, float>, std::uint32_t, std::uint64_t>;

/// Number of fraction bits, the low bits of the representation.
template <FloatingPoint T>
inline constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;

/// Whether x is NaN. Compares only: in Clang any other operation on a NaN is not a constant
/// expression.
template <FloatingPoint T>
[[nodiscard]] constexpr bool is_nan(T x) {
    return !(x <= T(0)) && !(x > T(0));
}

/// |x|. NaN is returned unchanged, -0 as +0.
template <FloatingPoint T>
[[nodiscard]] constexpr T absolute(T x) {
    return x <= T(0) ? T(0) - x : x;
}

/// Whether x > 0 is at least the smallest normal number of T, so that T keeps its precision.
template <FloatingPoint T>
[[nodiscard]] constexpr bool holds_normal(double x) {
    return x >= static_cast<double>((std::numeric_limits<T>::min)());
}

/// 2^k for k in the exponent range of normal numbers.
template <FloatingPoint T>
[[nodiscard]] constexpr T power_of_two(int k) {
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    return __builtin_bit_cast(T, static_cast<BitsOf<T>>(static_cast<BitsOf<T>>(k + bias) << fraction_bits<T>));
}

}  // namespace ctnn
