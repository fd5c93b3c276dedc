#pragma once

#include <cstddef>

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

    template <class T, std::size_t N, std::size_t M>
    constexpr void update(T (&p)[N], const T (&g)[N], T (&s)[M], double rate_now, std::size_t) const {
        const T r = static_cast<T>(rate_now);
        const T keep = static_cast<T>(smoothing);
        const T take = static_cast<T>(1.0 - smoothing);
        const T little = static_cast<T>(epsilon);
        const T decay = static_cast<T>(weight_decay);
        for (std::size_t i = 0; i < N; ++i) {
            const T d = g[i] + decay * p[i];
            s[i] = keep * s[i] + take * (d * d);
            p[i] -= r * d / (math::sqrt(s[i]) + little);
        }
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
