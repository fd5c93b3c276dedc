#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/sigmoid.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = log(1 + e^z), f' = sigmoid(z)
struct Softplus {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return math::softplus(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return math::sigmoid(z);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
