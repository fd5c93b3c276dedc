#pragma once

#include <cstddef>

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

    /// rate_now is the rate after its schedule; memory and step_number are for optimizers with memory.
    template <class T, std::size_t N, std::size_t M>
    constexpr void update(T (&p)[N], const T (&g)[N], T (&)[M], double rate_now, std::size_t) const {
        const T r = static_cast<T>(rate_now);
        if (weight_decay == 0.0) {
            for (std::size_t i = 0; i < N; ++i) p[i] -= r * g[i];
        } else {
            const T decay = static_cast<T>(weight_decay);
            for (std::size_t i = 0; i < N; ++i) p[i] -= r * (g[i] + decay * p[i]);
        }
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
