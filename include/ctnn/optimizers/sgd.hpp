#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Stochastic gradient descent: p = p - rate (g + weight_decay p)
struct SGD {
    static constexpr std::size_t state_arrays = 0;
    static constexpr bool supports_vectors = true;
    static constexpr detail::OptimizerProblems<0> problems{};

    double rate = 0.01;
    double weight_decay = 0.0;

    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::rate_and_decay_problem<T>(rate, weight_decay);
    }

    /// The coefficients of a step: numbers, or each broadcast to a vector.
    template <class F>
    struct Coefficients {
        F rate;
        F decay;
    };

    /// Updates p[k] for each k; elements are numbers or vectors. A fold, because calls are expensive in the constant
    /// evaluator.
    template <class F, class P, std::size_t... k, class... G>
    constexpr void step(const Coefficients<F>& c, P& p, std::index_sequence<k...>, const G&... g) const {
        bool decays = false;
        if constexpr (FloatingPoint<F>) {
            decays = c.decay != F(0);
        } else {
            decays = weight_decay != 0.0;  // F is a vector, in the constant evaluator
        }
        if (!decays) {
            ((p[k] -= c.rate * g), ...);
        } else {
            ((p[k] -= c.rate * (g + c.decay * p[k])), ...);
        }
    }
};

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct Prepared<SGD, T> {
    static constexpr bool changes_with_steps = false;

    T rate;
    T weight_decay;

    [[gnu::always_inline]] static constexpr Prepared from(const SGD& options, double rate) {
        return {static_cast<T>(rate), static_cast<T>(options.weight_decay)};
    }
    constexpr auto at(std::size_t) const { return SGD::Coefficients<T>{rate, weight_decay}; }
};

}  // namespace detail

}  // namespace ctnn
