#pragma once

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/tanh.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

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

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
