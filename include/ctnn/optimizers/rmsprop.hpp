#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// RMSProp (Tieleman and Hinton, 2012), in PyTorch's form: d = g + weight_decay p,
/// s = smoothing s + (1 - smoothing) d^2, p = p - rate d / (sqrt(s) + epsilon)
struct RMSProp {
    static constexpr std::size_t state_arrays = 1;
    static constexpr bool supports_vectors = true;
    static constexpr detail::OptimizerProblems<4> problems{
        {"RMSProp's smoothing is not at least 0 and below 1",
         "RMSProp's smoothing is too close to 1 for the network's type, in which it would be 1",
         "RMSProp's epsilon is not above 0 and at most a million",
         "RMSProp's epsilon is too small for the network's type, in which it would be 0 or lose digits"}};

    double rate = 0.01;
    double smoothing = 0.99;
    double epsilon = 1e-8;
    double weight_decay = 0.0;

    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        constexpr std::size_t before = detail::rate_and_decay_problem_count;
        if (const auto number = detail::rate_and_decay_problem<T>(rate, weight_decay); number > 0) return number;
        if (const auto number = detail::memory_problem<T>(smoothing); number > 0) return before + number;
        if (const auto number = detail::epsilon_problem<T>(epsilon); number > 0) return before + 2 + number;
        return 0;
    }

    template <class F>
    struct Coefficients {
        F rate;
        F smoothing;
        F one_minus_smoothing;
        F epsilon;
        F decay;
    };

    /// Updates p[k] for each k; elements are numbers or vectors. A fold, because calls are expensive in the constant
    /// evaluator.
    template <class F, class P, class S, std::size_t... k, class... G>
    static constexpr void step(const Coefficients<F>& c, P& p, S& s, std::index_sequence<k...>, const G&... g) {
        ((s[k] = c.smoothing * s[k] + c.one_minus_smoothing * ((g + c.decay * p[k]) * (g + c.decay * p[k]))), ...);
        ((p[k] -= c.rate * (g + c.decay * p[k]) / (math::sqrt(s[k]) + c.epsilon)), ...);
    }
};

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct Prepared<RMSProp, T> {
    static constexpr bool changes_with_steps = false;

    T rate;
    T smoothing;
    T one_minus_smoothing;
    T epsilon;
    T weight_decay;

    [[gnu::always_inline]] static constexpr Prepared from(const RMSProp& options, double rate) {
        return {static_cast<T>(rate), static_cast<T>(options.smoothing), static_cast<T>(1.0 - options.smoothing),
                static_cast<T>(options.epsilon), static_cast<T>(options.weight_decay)};
    }
    constexpr auto at(std::size_t) const {
        return RMSProp::Coefficients<T>{rate, smoothing, one_minus_smoothing, epsilon, weight_decay};
    }
};

}  // namespace detail

}  // namespace ctnn
