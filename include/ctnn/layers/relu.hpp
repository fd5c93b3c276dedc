#pragma once

#include <ctnn/core/floating_point.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// f(z) = max(z, 0); f'(0) = 0, as PyTorch has it
struct ReLU {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z > T(0) ? z : T(0);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T y) {
        return y > T(0) ? T(1) : T(0);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
