#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/expm1.hpp>
#include <ctnn/math/log1p.hpp>
#include <ctnn/math/pow.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

template <class F>
struct AdamCoefficients {
    F step_size;  ///< rate / (1 - beta1^t)
    F bias_correction2_sqrt;
    F beta1;
    F one_minus_beta1;
    F beta2;
    F one_minus_beta2;
    F epsilon;
    F decay;
};

/// The problem with the options of Adam or AdamW, as 1 + its index in their lists; 0 if there is none.
template <class T, class Options>
constexpr std::size_t adam_problem(const Options& options) {
    constexpr std::size_t before = rate_and_decay_problem_count;
    if (const auto number = rate_and_decay_problem<T>(options.rate, options.weight_decay); number > 0) return number;
    if (const auto number = memory_problem<T>(options.beta1); number > 0) return before + number;
    if (const auto number = memory_problem<T>(options.beta2); number > 0) return before + 2 + number;
    if (const auto number = epsilon_problem<T>(options.epsilon); number > 0) return before + 4 + number;
    return 0;
}

/// 1 - beta^n, by which Adam corrects the bias of a state that begins at 0.
template <class T>
struct BiasCorrection {
    T beta;

    static constexpr BiasCorrection from(T beta, T) { return {beta}; }
    constexpr T at(std::size_t n) const { return T(1) - math::pow(beta, n); }
};

/// In float -(e^(n log beta) - 1), computed from 1 - beta, because powers of a beta rounded to 24 bits, and in the
/// first steps their difference from 1, are wrong in the fourth digit.
template <>
struct BiasCorrection<float> {
    float log_beta;

    static constexpr BiasCorrection from(float, float one_minus_beta) { return {math::log1p(0.0F - one_minus_beta)}; }
    constexpr float at(std::size_t n) const { return 0.0F - math::expm1(static_cast<float>(n) * log_beta); }
};

/// The options of Adam in the network's type.
template <class T>
struct AdamNumbers {
    T rate;
    T beta1;
    T one_minus_beta1;
    T beta2;
    T one_minus_beta2;
    T epsilon;
    T weight_decay;
    BiasCorrection<T> correction1;
    BiasCorrection<T> correction2;
};

template <class T>
constexpr AdamCoefficients<T> adam_coefficients(const AdamNumbers<T>& adam, T weight_decay, std::size_t step_number) {
    return {adam.rate / adam.correction1.at(step_number),
            math::sqrt(adam.correction2.at(step_number)),
            adam.beta1,
            adam.one_minus_beta1,
            adam.beta2,
            adam.one_minus_beta2,
            adam.epsilon,
            weight_decay};
}

}  // namespace detail

/// Adam (Kingma and Ba, 2015); weight decay is added to the gradient, as in PyTorch's Adam.
struct Adam {
    static constexpr std::size_t state_arrays = 2;
    static constexpr bool supports_vectors = true;
    static constexpr detail::OptimizerProblems<6> problems{
        {"Adam's beta1 is not at least 0 and below 1",
         "Adam's beta1 is too close to 1 for the network's type, in which it would be 1",
         "Adam's beta2 is not at least 0 and below 1",
         "Adam's beta2 is too close to 1 for the network's type, in which it would be 1",
         "Adam's epsilon is not above 0 and at most a million",
         "Adam's epsilon is too small for the network's type, in which it would be 0 or lose digits"}};

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.0;

    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::adam_problem<T>(*this);
    }

    template <class F>
    using Coefficients = detail::AdamCoefficients<F>;

    /// m = beta1 m + (1 - beta1) d, v = beta2 v + (1 - beta2) d^2 with d = g + weight_decay p, then p = p - rate m' /
    /// (sqrt(v') + epsilon), where m' = m / (1 - beta1^t) and v' = v / (1 - beta2^t).
    /// Updates p[k] for each k; elements are numbers or vectors. A fold, because calls are expensive in the constant
    /// evaluator.
    template <class F, class P, class M, class V, std::size_t... k, class... G>
    static constexpr void step(const Coefficients<F>& c, P& p, M& m, V& v, std::index_sequence<k...>, const G&... g) {
        ((m[k] = c.beta1 * m[k] + c.one_minus_beta1 * (g + c.decay * p[k])), ...);
        ((v[k] = c.beta2 * v[k] + c.one_minus_beta2 * ((g + c.decay * p[k]) * (g + c.decay * p[k]))), ...);
        ((p[k] -= c.step_size * m[k] / (math::sqrt(v[k]) / c.bias_correction2_sqrt + c.epsilon)), ...);
    }
};

CTNN_STRICT_FP_END

namespace detail {

/// Coefficients of the steps of Adam and AdamW.
template <class T, class Options>
[[gnu::always_inline]] constexpr AdamNumbers<T> adam_numbers(const Options& options, double rate) {
    const T one_minus_beta1 = static_cast<T>(1.0 - options.beta1);
    const T one_minus_beta2 = static_cast<T>(1.0 - options.beta2);
    const T beta1 = static_cast<T>(options.beta1);
    const T beta2 = static_cast<T>(options.beta2);
    return {static_cast<T>(rate),
            beta1,
            one_minus_beta1,
            beta2,
            one_minus_beta2,
            static_cast<T>(options.epsilon),
            static_cast<T>(options.weight_decay),
            BiasCorrection<T>::from(beta1, one_minus_beta1),
            BiasCorrection<T>::from(beta2, one_minus_beta2)};
}

template <class T>
struct Prepared<Adam, T> : AdamNumbers<T> {
    static constexpr bool changes_with_steps = true;

    [[gnu::always_inline]] static constexpr Prepared from(const Adam& options, double rate) {
        return {adam_numbers<T>(options, rate)};
    }
    constexpr Adam::Coefficients<T> at(std::size_t step_number) const {
        return adam_coefficients<T>(*this, this->weight_decay, step_number);
    }
};

}  // namespace detail

}  // namespace ctnn
