#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::kernels {

/// The largest magnitude that training accepts. A product of four such numbers and the square of a
/// gradient are still finite, so nothing overflows before the check after each layer.
template <class T>
inline constexpr T range_limit = sizeof(T) == sizeof(float) ? T(1e8) : T(1e70);

template <class T, std::size_t N>
constexpr bool in_range(const T (&values)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
        if (!(values[i] <= range_limit<T> && values[i] >= -range_limit<T>)) return false;
    }
    return true;
}

/// Whether a loss is small enough to sum over an epoch: the sum of 1e8 such losses is finite. By
/// reference, because GCC memoizes every call with by-value arguments.
template <class T>
constexpr bool loss_in_range(const T& loss) {
    constexpr T limit = sizeof(T) == sizeof(float) ? T(1e30) : T(1e300);
    return loss <= limit && loss >= -limit;
}

/// Like in_range() above, at the lowest cost in Clang's constant evaluator: a name costs as much as
/// a comparison there, so the limits are literals.
template <class T, std::size_t N, std::size_t... i>
constexpr bool in_range(const T (&values)[N], std::index_sequence<i...>) {
    static_assert(range_limit<float> == 1e8F && range_limit<double> == 1e70);
    if constexpr (sizeof(T) == sizeof(float)) {
        return ((__builtin_fabsf(values[i]) <= 1e8F) && ...);
    } else {
        return ((__builtin_fabs(values[i]) <= 1e70) && ...);
    }
}

}  // namespace ctnn::kernels
