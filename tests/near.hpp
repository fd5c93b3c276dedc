#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/floating_point.hpp>

namespace near {

/// Whether |a - b| <= tolerance |b|; false for NaN. The default tolerance is a few units in the
/// last place.
template <ctnn::FloatingPoint T>
constexpr bool equal(T a, T b, T tolerance = sizeof(T) == sizeof(float) ? T(4e-7) : T(1e-15)) {
    return ctnn::absolute(a - b) <= tolerance * ctnn::absolute(b);
}

template <ctnn::FloatingPoint T, std::size_t N>
constexpr bool equal(const std::array<T, N>& a, const std::array<T, N>& b) {
    for (std::size_t i = 0; i < N; ++i) {
        if (!equal(a[i], b[i])) return false;
    }
    return true;
}

}  // namespace near
