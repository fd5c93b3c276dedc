#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Gradient descent with momentum (Polyak, 1964), in PyTorch's form: v = momentum v + (g + weight_decay p),
/// p = p - rate v
struct Momentum {
    static constexpr std::size_t state_arrays = 1;
    static constexpr bool supports_vectors = true;
    static constexpr detail::OptimizerProblems<2> problems{
        {"Momentum's momentum is not at least 0 and below 1",
         "Momentum's momentum is too close to 1 for the network's type, in which it would be 1"}};

    double rate = 0.01;
    double momentum = 0.9;
    double weight_decay = 0.0;

    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        if (const auto number = detail::rate_and_decay_problem<T>(rate, weight_decay); number > 0) return number;
        const auto number = detail::memory_problem<T>(momentum);
        return number > 0 ? detail::rate_and_decay_problem_count + number : 0;
    }

    template <class F>
    struct Coefficients {
        F rate;
        F momentum;
        F decay;
    };

    /// Updates p[k] for each k; elements are numbers or vectors. A fold, because calls are expensive in the constant
    /// evaluator.
    template <class F, class P, class V, std::size_t... k, class... G>
    static constexpr void step(const Coefficients<F>& c, P& p, V& v, std::index_sequence<k...>, const G&... g) {
        ((v[k] = c.momentum * v[k] + (g + c.decay * p[k])), ...);
        ((p[k] -= c.rate * v[k]), ...);
    }
};

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct Prepared<Momentum, T> {
    static constexpr bool changes_with_steps = false;

    T rate;
    T momentum;
    T weight_decay;

    [[gnu::always_inline]] static constexpr Prepared from(const Momentum& options, double rate) {
        return {static_cast<T>(rate), static_cast<T>(options.momentum), static_cast<T>(options.weight_decay)};
    }
    constexpr auto at(std::size_t) const { return Momentum::Coefficients<T>{rate, momentum, weight_decay}; }
};

}  // namespace detail

}  // namespace ctnn
