#pragma once

#include <ctnn/core/floating_point.hpp>

namespace ctnn {

/// f(z) = z
struct Identity {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T) {
        return T(1);
    }
};

}  // namespace ctnn
