#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/language.hpp>

namespace ctnn::kernels {

/// A plain array in a struct, so that it can be copied. The constant evaluator reads it several
/// times faster than a std::array, and std::bit_cast is by far its cheapest copy.
template <class T, std::size_t N>
struct PlainArray {
    T values[N];
};

template <class T, std::size_t N>
[[nodiscard]] constexpr PlainArray<T, N> to_plain(const std::array<T, N>& array) {
    return std::bit_cast<PlainArray<T, N>>(array);
}

template <class T, std::size_t N>
[[nodiscard]] constexpr std::array<T, N> to_std(const PlainArray<T, N>& plain) {
    return std::bit_cast<std::array<T, N>>(plain);
}

/// Calls function(numbers) with numbers[i] in its cheapest form: a plain array in the constant
/// evaluator, a pointer into `array` (no copy) at run time.
template <class T, std::size_t N, class Function>
constexpr auto with_plain(const std::array<T, N>& array, Function function) {
    if (std::is_constant_evaluated()) {
        const PlainArray<T, N> copy = to_plain(array);
        return function(copy.values);
    } else {
        return function(array.data());
    }
}

}  // namespace ctnn::kernels
