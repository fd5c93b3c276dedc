#pragma once

#include <cstddef>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// AdamW (Loshchilov and Hutter, 2019): Adam after p = p - rate weight_decay p, the decay apart from the gradient.
struct AdamW {
    static constexpr std::size_t memories = 2;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.01;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, beta1, beta2, epsilon);
    }

    template <class T, std::size_t N>
    constexpr void update(T (&p)[N], const T (&g)[N], T (&memory)[2 * N], double rate_now,
                          std::size_t step_number) const {
        const T keep = static_cast<T>(1.0 - rate_now * weight_decay);
        for (std::size_t i = 0; i < N; ++i) p[i] *= keep;
        detail::adam_update(p, g, memory, *this, rate_now, T(0), step_number);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
