#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// AdamW (Loshchilov and Hutter, 2019): Adam after p = p - rate weight_decay p, the decay apart from the gradient.
struct AdamW {
    static constexpr std::size_t memories = 2;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.01;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, beta1, beta2, epsilon);
    }

    template <class F>
    struct Factors {
        F keep;  ///< of each parameter, after its decay
        detail::AdamFactors<F> adam;
    };

    template <class T>
    [[nodiscard]] constexpr Factors<T> factors(double rate_now, std::size_t step_number) const {
        return {static_cast<T>(1.0 - rate_now * weight_decay),
                detail::adam_factors<T>(*this, rate_now, 0.0, step_number)};
    }

    /// The step of p[k] for each k, numbers or vectors of them: a fold, since the constant evaluator charges for calls.
    template <class F, class P, class M, class V, std::size_t... k, class... G>
    static constexpr void step(const Factors<F>& by, P& p, M& m, V& v, std::index_sequence<k...> index, const G&... g) {
        ((p[k] = p[k] * by.keep), ...);
        Adam::step(by.adam, p, m, v, index, g...);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
