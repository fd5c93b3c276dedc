#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

/// base^exponent for whole exponents, by squaring, which is all that ctnn needs of powers. The error grows with the
/// exponent: relative to the result it is at most exponent * 2^-53 (float: 2^-24). The caller keeps the squares finite.
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
