#pragma once

#include <ctnn/math/expm1.hpp>

namespace ctnn::math {

/// The hyperbolic tangent, from e^(2|x|) - 1; odd, so that the sign is kept. A NaN and a zero come back as they are.
template <FloatingPoint T>
[[nodiscard]] constexpr T tanh(T x) {
    if (is_nan(x) || x == T(0)) return x;
    const T size = absolute(x);
    T y = T(1);  // from |x| = 22 on (float: 10), 1 - tanh is less than half a unit in the last place
    if (size < T(1)) {
        const T t = expm1(T(-2) * size);
        y = -t / (t + T(2));
    } else if (size < T(sizeof(T) == sizeof(float) ? 10 : 22)) {
        y = T(1) - T(2) / (expm1(T(2) * size) + T(2));
    }
    return x < T(0) ? -y : y;
}

}  // namespace ctnn::math
