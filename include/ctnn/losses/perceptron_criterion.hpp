#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/losses/loss.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// The perceptron criterion: L = sum over i of (y[i] - target[i]) z[i] with y = Step(z), which is 0 for a right answer
/// and |z[i]| for a wrong one. dL/dz[i] = y[i] - target[i], so gradient descent on it is the perceptron learning rule,
/// w += rate (target - y) x (Rosenblatt, 1958). Targets are 0 and 1; the network's last activation must be Step.
struct PerceptronCriterion {
    template <class T>
    static constexpr bool accepts(T target) {
        return target == T(0) || target == T(1);
    }
    static constexpr const char* target_requirement = "PerceptronCriterion takes the targets 0 and 1";
};

template <class Activation>
struct LossDemand<PerceptronCriterion, Activation> {
    static constexpr bool met = FusedLoss<PerceptronCriterion, Activation>::exists;
    static consteval bool demand_is_met() {
        static_assert(
            met,
            "ctnn: PerceptronCriterion needs Step as the network's last activation; for other activations use Hinge");
        return true;
    }
};

template <>
struct FusedLoss<PerceptronCriterion, Step> {
    static constexpr bool exists = true;

    template <class T, std::size_t N>
    static constexpr T value(const T (&z)[N], const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) sum += (y[i] - target[i]) * z[i];
        return sum;
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dz)[N]) {
        for (std::size_t i = 0; i < N; ++i) dz[i] = y[i] - target[i];
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
