#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// AdamW (Loshchilov and Hutter, 2019): p = p - rate weight_decay p, then a step of Adam without weight decay.
struct AdamW {
    static constexpr std::size_t state_arrays = 2;
    static constexpr bool supports_vectors = true;
    static constexpr detail::OptimizerProblems<6> problems{
        {"AdamW's beta1 is not at least 0 and below 1",
         "AdamW's beta1 is too close to 1 for the network's type, in which it would be 1",
         "AdamW's beta2 is not at least 0 and below 1",
         "AdamW's beta2 is too close to 1 for the network's type, in which it would be 1",
         "AdamW's epsilon is not above 0 and at most a million",
         "AdamW's epsilon is too small for the network's type, in which it would be 0 or lose digits"}};

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.01;

    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::adam_problem<T>(*this);
    }

    template <class F>
    struct Coefficients {
        F decay_factor;  ///< 1 - rate weight_decay.
        detail::AdamCoefficients<F> adam;
    };

    /// Updates p[k] for each k; elements are numbers or vectors. A fold, because calls are expensive in the constant
    /// evaluator.
    template <class F, class P, class M, class V, std::size_t... k, class... G>
    static constexpr void step(const Coefficients<F>& c, P& p, M& m, V& v, std::index_sequence<k...> index,
                               const G&... g) {
        ((p[k] = p[k] * c.decay_factor), ...);
        Adam::step(c.adam, p, m, v, index, g...);
    }
};

namespace detail {

template <class T>
constexpr AdamW::Coefficients<T> adam_w_coefficients(const AdamNumbers<T>& adam, std::size_t step_number) {
    return {T(1) - adam.rate * adam.weight_decay, adam_coefficients(adam, T(0), step_number)};
}

}  // namespace detail

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct Prepared<AdamW, T> : AdamNumbers<T> {
    static constexpr bool changes_with_steps = true;

    [[gnu::always_inline]] static constexpr Prepared from(const AdamW& options, double rate) {
        return {adam_numbers<T>(options, rate)};
    }
    constexpr AdamW::Coefficients<T> at(std::size_t step_number) const {
        return adam_w_coefficients<T>(*this, step_number);
    }
};

}  // namespace detail

}  // namespace ctnn
