#pragma once

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/sigmoid.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// f(z) = 1 / (1 + e^-z), f' = y (1 - y)
struct Sigmoid {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return math::sigmoid(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T y) {
        return y * (T(1) - y);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
