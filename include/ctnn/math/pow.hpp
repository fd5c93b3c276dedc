#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

/// base^exponent for exponents of at least 0, by squaring; ctnn needs no other powers. The relative
/// error is at most exponent * 2^-53 (float: 2^-24). The caller must keep the squares finite.
template <FloatingPoint T>
[[nodiscard]] constexpr T pow(T base, std::size_t exponent) {
    T result = T(1);
    for (;;) {
        if (exponent % 2 == 1) result *= base;
        exponent /= 2;
        if (exponent == 0) return result;
        base *= base;
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
