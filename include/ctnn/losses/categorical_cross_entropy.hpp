#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/argmax.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/math/log1p.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Categorical cross-entropy: L = -sum over i of target[i] log y[i], where targets and y are probabilities of classes,
/// one of which is right. After Softmax the loss is computed from z and always finite. Another activation must declare
/// that its outputs are a distribution (OutputKind), because if they need not sum to 1, the loss is smallest if every
/// output is 1; an output of 0 for the right class then has an infinite loss.
struct CategoricalCrossEntropy {
    template <class T>
    static constexpr bool accepts(T target) {
        return target >= T(0) && target <= T(1);
    }
    static constexpr const char* target_requirement =
        "CategoricalCrossEntropy takes targets between 0 and 1, as one-hot rows";

    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            if (!(target[i] > T(0))) continue;
            if (!(y[i] > T(0))) return std::numeric_limits<T>::infinity();
            sum -= target[i] * math::log(y[i]);
        }
        return sum;
    }

    /// dL/dy[i] = -target[i] / y[i]
    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            dy[i] = !(target[i] > T(0)) ? T(0) : y[i] > T(0) ? -target[i] / y[i] : -std::numeric_limits<T>::infinity();
        }
    }
};

template <class Activation>
struct LossDemand<CategoricalCrossEntropy, Activation> {
    static constexpr bool met = output_kind<Activation> == OutputKind::distribution;
    static consteval bool demand_is_met() {
        static_assert(met,
                      "ctnn: CategoricalCrossEntropy needs Softmax as the network's last activation; for independent "
                      "outputs use BinaryCrossEntropy and Sigmoid");
        return true;
    }
};

/// L = sum over i of target[i] (log sum e^z - z[i]); dL/dz[i] = y[i] sum target - target[i]. The logarithm is
/// max z + log1p(rest / largest y), where the largest y is at least 1/n.
template <>
struct FusedLoss<CategoricalCrossEntropy, Softmax> {
    static constexpr bool exists = true;

    template <class T, std::size_t N>
    static constexpr T value(const T (&z)[N], const T (&y)[N], const T (&target)[N]) {
        const std::size_t largest = kernels::argmax(z, N);
        T others = T(0);
        for (std::size_t i = 0; i < N; ++i) others += i == largest ? T(0) : y[i];
        const T above = math::log1p(others / y[largest]);  // log sum e^z - max z
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) sum += target[i] * ((z[largest] - z[i]) + above);
        return sum;
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dz)[N]) {
        T total = T(0);
        for (std::size_t i = 0; i < N; ++i) total += target[i];
        for (std::size_t i = 0; i < N; ++i) dz[i] = y[i] * total - target[i];
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
