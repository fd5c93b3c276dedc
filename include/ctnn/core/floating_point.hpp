#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

namespace ctnn {

/// The number types that a network can be made of.
template <class T>
concept FloatingPoint = std::same_as<T, float> || std::same_as<T, double>;

template <FloatingPoint T>
using BitsOf = std::conditional_t<std::same_as<T, float>, std::uint32_t, std::uint64_t>;

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

}  // namespace ctnn
