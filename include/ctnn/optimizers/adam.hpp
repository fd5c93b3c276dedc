#pragma once

#include <cstddef>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/pow.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/optimizers/problems.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

namespace detail {

/// One step of Adam on the moments m = memory[0 .. N) and v = memory[N .. 2N), with the decay added to the gradient:
/// m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, p = p - rate m' / (sqrt(v') + epsilon), where
/// m' = m / (1 - beta1^t) and v' = v / (1 - beta2^t).
template <class T, std::size_t N, class Adam>
constexpr void adam_update(T (&p)[N], const T (&g)[N], T (&memory)[2 * N], const Adam& adam, double rate_now, T decay,
                           std::size_t step_number) {
    const T keep1 = static_cast<T>(adam.beta1);
    const T take1 = static_cast<T>(1.0 - adam.beta1);
    const T keep2 = static_cast<T>(adam.beta2);
    const T take2 = static_cast<T>(1.0 - adam.beta2);
    const T little = static_cast<T>(adam.epsilon);
    const T r = static_cast<T>(rate_now / (1.0 - math::pow(adam.beta1, step_number)));
    const T root = static_cast<T>(math::sqrt(1.0 - math::pow(adam.beta2, step_number)));
    for (std::size_t i = 0; i < N; ++i) {
        const T d = g[i] + decay * p[i];
        const T m = keep1 * memory[i] + take1 * d;
        const T v = keep2 * memory[N + i] + take2 * (d * d);
        memory[i] = m;
        memory[N + i] = v;
        p[i] -= r * m / (math::sqrt(v) / root + little);
    }
}

}  // namespace detail

/// Adam (Kingma and Ba, 2015); weight_decay is added to the gradient, as PyTorch's Adam does.
struct Adam {
    static constexpr std::size_t memories = 2;
    static constexpr const auto& problems = detail::optimizer_problems;

    double rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 0.0;

    [[nodiscard]] constexpr std::size_t problem() const {
        return detail::optimizer_problem(rate, weight_decay, beta1, beta2, epsilon);
    }

    template <class T, std::size_t N>
    constexpr void update(T (&p)[N], const T (&g)[N], T (&memory)[2 * N], double rate_now,
                          std::size_t step_number) const {
        detail::adam_update(p, g, memory, *this, rate_now, static_cast<T>(weight_decay), step_number);
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
