#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Mean squared error: L = mean over i of (y[i] - target[i])^2; dL/dy[i] = 2 (y[i] - target[i]) / n
struct MeanSquaredError {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T error = y[i] - target[i];
            sum += error * error;
        }
        return sum / T(N);
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = T(2) * (y[i] - target[i]) / T(N);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
