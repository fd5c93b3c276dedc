#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Mean absolute error: L = mean over i of |y[i] - target[i]|; dL/dy[i] = sign(y[i] - target[i]) / n, with sign(0) = 0
/// as in PyTorch
struct MeanAbsoluteError {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) sum += y[i] > target[i] ? y[i] - target[i] : target[i] - y[i];
        return sum / T(N);
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = (y[i] > target[i] ? T(1) : y[i] < target[i] ? T(-1) : T(0)) / T(N);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
