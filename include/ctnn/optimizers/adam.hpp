#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/pow.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

namespace detail {

template <class F>
struct AdamFactors {
    F rate;  ///< over 1 - beta1^t
    F root;  ///< of 1 - beta2^t
    F keep1;
    F take1;
    F keep2;
    F take2;
    F epsilon;
    F decay;
};

template <class T, class Adam>
constexpr AdamFactors<T> adam_factors(const Adam& adam, double rate_now, double decay, std::size_t step_number) {
    return {static_cast<T>(rate_now / (1.0 - math::pow(adam.beta1, step_number))),
            static_cast<T>(math::sqrt(1.0 - math::pow(adam.beta2, step_number))),
            static_cast<T>(adam.beta1),
            static_cast<T>(1.0 - adam.beta1),
            static_cast<T>(adam.beta2),
            static_cast<T>(1.0 - adam.beta2),
            static_cast<T>(adam.epsilon),
            static_cast<T>(decay)};
}

}  // namespace detail

/// Adam (Kingma and Ba, 2015); weight_decay is added to the gradient, as PyTorch's Adam does.
struct Adam {
    static constexpr std::size_t memories = 2;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.0;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, beta1, beta2, epsilon);
    }

    template <class F>
    using Factors = detail::AdamFactors<F>;

    template <class T>
    [[nodiscard]] constexpr Factors<T> factors(double rate_now, std::size_t step_number) const {
        return detail::adam_factors<T>(*this, rate_now, weight_decay, step_number);
    }

    /// m = beta1 m + (1 - beta1) d, v = beta2 v + (1 - beta2) d^2 with d = g + weight_decay p, then p = p - rate m' /
    /// (sqrt(v') + epsilon), where m' = m / (1 - beta1^t) and v' = v / (1 - beta2^t).
    /// Of p[k] for each k, numbers or vectors of them: a fold, since the constant evaluator charges for calls.
    template <class F, class P, class M, class V, std::size_t... k, class... G>
    static constexpr void step(const Factors<F>& by, P& p, M& m, V& v, std::index_sequence<k...>, const G&... g) {
        ((m[k] = by.keep1 * m[k] + by.take1 * (g + by.decay * p[k])), ...);
        ((v[k] = by.keep2 * v[k] + by.take2 * ((g + by.decay * p[k]) * (g + by.decay * p[k]))), ...);
        ((p[k] -= by.rate * m[k] / (math::sqrt(v[k]) / by.root + by.epsilon)), ...);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
