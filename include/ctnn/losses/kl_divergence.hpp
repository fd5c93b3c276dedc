#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/log_softmax.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/math/log.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Kullback-Leibler divergence of the outputs from the targets (Kullback and Leibler, 1951):
/// L = sum over i of target[i] (log target[i] - y[i]), where target are probabilities and y
/// logarithms of probabilities, as after LogSoftmax. At least 0 up to rounding if the targets sum
/// to 1; 0 where target[i] is 0. torch.nn.KLDivLoss with reduction="batchmean" (its default
/// "mean" also divides by the number of outputs). Another activation must declare
/// OutputKind::log_distribution.
struct KLDivergence {
    template <class T>
    static constexpr bool accepts(T target) {
        return target >= T(0) && target <= T(1);
    }
    static constexpr const char* target_requirement = "KLDivergence takes targets between 0 and 1, as probabilities";

    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            if (target[i] > T(0)) sum += target[i] * (math::log(target[i]) - y[i]);
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
struct LossDemand<KLDivergence, Activation> {
    static constexpr bool met = output_kind<Activation> == OutputKind::log_distribution;
    static consteval bool demand_is_met() {
        static_assert(met,
                      "ctnn: KLDivergence needs LogSoftmax as the network's last activation; after Softmax use "
                      "CategoricalCrossEntropy, which has the same gradient");
        return true;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
