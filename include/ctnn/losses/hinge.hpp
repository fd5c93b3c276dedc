#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Hinge loss: L = mean over i of max(0, 1 - target[i] y[i]), targets -1 or 1; dL/dy[i] = -target[i] / n inside the
/// margin, else 0
struct Hinge {
    template <class T>
    static constexpr bool accepts(T target) {
        return target == T(-1) || target == T(1);
    }
    static constexpr const char* target_requirement = "Hinge takes the targets -1 and 1";

    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T margin = T(1) - target[i] * y[i];
            sum += margin > T(0) ? margin : T(0);
        }
        return sum / T(N);
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = (T(1) - target[i] * y[i] > T(0) ? -target[i] : T(0)) / T(N);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
