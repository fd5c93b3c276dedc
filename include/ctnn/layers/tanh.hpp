#pragma once

#include <ctnn/math/tanh.hpp>

namespace ctnn {

/// f(z) = tanh z, f' = 1 - y^2
struct Tanh {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return math::tanh(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T y) {
        return T(1) - y * y;
    }
};

}  // namespace ctnn
