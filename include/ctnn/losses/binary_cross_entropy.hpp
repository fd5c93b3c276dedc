#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/math/log1p.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Binary cross-entropy: L = mean over i of -(t log y[i] + (1 - t) log(1 - y[i])) with t = target[i] from 0 to 1, where
/// y[i] is the probability of an independent yes. After Sigmoid the loss is computed from z and always finite. Another
/// activation must declare that its outputs are probabilities (OutputKind); a certain and wrong answer then has an
/// infinite loss. For probabilities of one class out of several, as after Softmax, see CategoricalCrossEntropy.
struct BinaryCrossEntropy {
    template <class T>
    static constexpr bool accepts(T target) {
        return target >= T(0) && target <= T(1);
    }
    static constexpr const char* target_requirement = "BinaryCrossEntropy takes targets between 0 and 1";

    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T t = target[i];
            if ((t > T(0) && !(y[i] > T(0))) || (t < T(1) && !(y[i] < T(1)))) return std::numeric_limits<T>::infinity();
            if (t > T(0)) sum -= t * math::log(y[i]);
            if (t < T(1)) sum -= (T(1) - t) * math::log1p(T(0) - y[i]);
        }
        return sum / T(N);
    }

    /// dL/dy[i] = ((1 - t) / (1 - y[i]) - t / y[i]) / n
    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            const T t = target[i];
            if (t > T(0) && !(y[i] > T(0))) {
                dy[i] = -std::numeric_limits<T>::infinity();
            } else if (t < T(1) && !(y[i] < T(1))) {
                dy[i] = std::numeric_limits<T>::infinity();
            } else {
                dy[i] = ((t < T(1) ? (T(1) - t) / (T(1) - y[i]) : T(0)) - (t > T(0) ? t / y[i] : T(0))) / T(N);
            }
        }
    }
};

template <class Activation>
struct LossDemand<BinaryCrossEntropy, Activation> {
    static constexpr bool met = output_kind<Activation> == OutputKind::probability;
    static consteval bool demand_is_met() {
        static_assert(met,
                      "ctnn: BinaryCrossEntropy needs Sigmoid as the network's last activation; for one class out of "
                      "several use CategoricalCrossEntropy and Softmax");
        return true;
    }
};

/// L = mean over i of softplus(z[i]) - t z[i], where max(z[i], 0) - t z[i] is added first to avoid cancellation;
/// dL/dz[i] = (y[i] - t) / n
template <>
struct FusedLoss<BinaryCrossEntropy, Sigmoid> {
    static constexpr bool exists = true;

    template <class T, std::size_t N>
    static constexpr T value(const T (&z)[N], const T (&)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            sum += ((z[i] > T(0) ? z[i] : T(0)) - target[i] * z[i]) + math::log1p(math::exp(T(0) - absolute(z[i])));
        }
        return sum / T(N);
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dz)[N]) {
        for (std::size_t i = 0; i < N; ++i) dz[i] = (y[i] - target[i]) / T(N);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
