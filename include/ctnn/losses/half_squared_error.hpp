#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Half the squared error, as in the lecture: L = sum over i of (target[i] - y[i])^2 / 2;
/// dL/dy[i] = -(target[i] - y[i])
struct HalfSquaredError {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T error = target[i] - y[i];
            sum += error * error;
        }
        return sum / T(2);
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = -(target[i] - y[i]);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
