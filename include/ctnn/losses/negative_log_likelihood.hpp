#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/log_softmax.hpp>
#include <ctnn/losses/loss.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Negative log-likelihood: L = -sum over i of target[i] y[i], at least 0, where y are logarithms of
/// probabilities, as after LogSoftmax, and target is a one-hot row or probabilities of classes.
/// torch.nn.NLLLoss for a one-hot row. After LogSoftmax it equals CategoricalCrossEntropy after
/// Softmax. Another activation must declare OutputKind::log_distribution.
struct NegativeLogLikelihood {
    template <class T>
    static constexpr bool accepts(T target) {
        return target >= T(0) && target <= T(1);
    }
    static constexpr const char* target_requirement =
        "NegativeLogLikelihood takes targets between 0 and 1, as one-hot rows";

    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            if (target[i] > T(0)) sum -= target[i] * y[i];  // y may be -infinity for another class
        }
        return sum;
    }

    /// dL/dy[i] = -target[i]
    template <class T, std::size_t N>
    static constexpr void gradient(const T (&)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = -target[i];
    }
};

template <class Activation>
struct LossDemand<NegativeLogLikelihood, Activation> {
    static constexpr bool met = output_kind<Activation> == OutputKind::log_distribution;
    static consteval bool demand_is_met() {
        static_assert(
            met,
            "ctnn: NegativeLogLikelihood needs LogSoftmax as the network's last activation; after Softmax use "
            "CategoricalCrossEntropy");
        return true;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
