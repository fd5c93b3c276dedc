#pragma once

#include <cstddef>

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

    template <class T, std::size_t N, std::size_t M>
    constexpr void update(T (&p)[N], const T (&g)[N], T (&v)[M], double rate_now, std::size_t) const {
        const T r = static_cast<T>(rate_now);
        const T m = static_cast<T>(momentum);
        const T decay = static_cast<T>(weight_decay);
        for (std::size_t i = 0; i < N; ++i) {
            const T d = g[i] + decay * p[i];
            v[i] = m * v[i] + d;
            p[i] -= r * (d + m * v[i]);
        }
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
