#pragma once

#include <ctnn/core/floating_point.hpp>

namespace ctnn {

/// f(z) = 1 for z >= 0, 0 below: the activation of the classic perceptron (Rosenblatt, 1958). Its
/// derivative is of no use for learning, so gradients reject it; the loss PerceptronCriterion
/// trains it.
struct Step {
    static constexpr bool derivative_needs_z = false;
    static constexpr bool not_differentiable = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z >= T(0) ? T(1) : T(0);
    }
};

}  // namespace ctnn
