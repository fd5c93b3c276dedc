#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// Gradient descent: p = p - rate (g + weight_decay p)
struct Sgd {
    static constexpr std::size_t memories = 0;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.01;
    double weight_decay = 0.0;

    [[nodiscard]] constexpr std::size_t problem() const { return detail::optimizer_problem(rate, weight_decay); }

    /// What a step multiplies by: numbers, or each spread over a vector.
    template <class F>
    struct Factors {
        F rate;
        F decay;
    };

    /// rate_now is the rate after its schedule; step_number counts from 1.
    template <class T>
    [[nodiscard]] constexpr Factors<T> factors(double rate_now, std::size_t) const {
        return {static_cast<T>(rate_now), static_cast<T>(weight_decay)};
    }

    /// The step of p[k] for each k, numbers or vectors of them: a fold, since the constant evaluator charges for calls.
    template <class F, class P, std::size_t... k, class... G>
    constexpr void step(const Factors<F>& by, P& p, std::index_sequence<k...>, const G&... g) const {
        if (weight_decay == 0.0) {
            ((p[k] -= by.rate * g), ...);
        } else {
            ((p[k] -= by.rate * (g + by.decay * p[k])), ...);
        }
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
