#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::kernels {

/// The magnitude up to which training goes on. A product of four such numbers, or the square of a gradient, is finite
/// still, so nothing overflows before the check that follows every layer.
template <class T>
inline constexpr T range_limit = sizeof(T) == sizeof(float) ? T(1e8) : T(1e70);

template <class T, std::size_t N>
constexpr bool in_range(const T (&values)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
        if (!(values[i] <= range_limit<T> && values[i] >= -range_limit<T>)) return false;
    }
    return true;
}

}  // namespace ctnn::kernels
