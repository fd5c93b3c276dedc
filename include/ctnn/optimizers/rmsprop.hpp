#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// RMSProp (Tieleman and Hinton, 2012), in PyTorch's form: d = g + weight_decay p, s = smoothing s + (1 - smoothing)
/// d^2, p = p - rate d / (sqrt(s) + epsilon)
struct RMSProp {
    static constexpr std::size_t memories = 1;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.01;
    double smoothing = 0.99;
    double epsilon = 1e-8;
    double weight_decay = 0.0;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, smoothing, 0.0, epsilon);
    }

    template <class F>
    struct Factors {
        F rate;
        F keep;
        F take;
        F epsilon;
        F decay;
    };

    template <class T>
    [[nodiscard]] constexpr Factors<T> factors(double rate_now, std::size_t) const {
        return {static_cast<T>(rate_now), static_cast<T>(smoothing), static_cast<T>(1.0 - smoothing),
                static_cast<T>(epsilon), static_cast<T>(weight_decay)};
    }

    /// The step of p[k] for each k, numbers or vectors of them: a fold, since the constant evaluator charges for calls.
    template <class F, class P, class S, std::size_t... k, class... G>
    static constexpr void step(const Factors<F>& by, P& p, S& s, std::index_sequence<k...>, const G&... g) {
        ((s[k] = by.keep * s[k] + by.take * ((g + by.decay * p[k]) * (g + by.decay * p[k]))), ...);
        ((p[k] -= by.rate * (g + by.decay * p[k]) / (math::sqrt(s[k]) + by.epsilon)), ...);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
