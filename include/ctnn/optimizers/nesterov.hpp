#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// Nesterov's accelerated gradient (1983), in PyTorch's form: d = g + weight_decay p, v = momentum v + d, p = p - rate
/// (d + momentum v)
struct Nesterov {
    static constexpr std::size_t memories = 1;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.01;
    double momentum = 0.9;
    double weight_decay = 0.0;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, momentum);
    }

    template <class F>
    struct Factors {
        F rate;
        F momentum;
        F decay;
    };

    template <class T>
    [[nodiscard]] constexpr Factors<T> factors(double rate_now, std::size_t) const {
        return {static_cast<T>(rate_now), static_cast<T>(momentum), static_cast<T>(weight_decay)};
    }

    /// The step of p[k] for each k, numbers or vectors of them: a fold, since the constant evaluator charges for calls.
    template <class F, class P, class V, std::size_t... k, class... G>
    static constexpr void step(const Factors<F>& by, P& p, V& v, std::index_sequence<k...>, const G&... g) {
        ((v[k] = by.momentum * v[k] + (g + by.decay * p[k])), ...);
        ((p[k] -= by.rate * ((g + by.decay * p[k]) + by.momentum * v[k])), ...);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
