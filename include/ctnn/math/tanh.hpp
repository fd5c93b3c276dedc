#pragma once

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/expm1.hpp>

namespace ctnn::math {

CTNN_EXACT_ARITHMETIC_BEGIN

/// The hyperbolic tangent, -E / (1 + E) with E = (e^(-2|x|) - 1) / 2; the division's numerator and denominator are
/// corrected by what their rounding lost. Numbers so small that it is x, and NaN, come back as they are.
template <FloatingPoint T>
[[nodiscard]] constexpr T tanh(T x) {
    constexpr T tiny = std::numeric_limits<T>::epsilon() / T(4);
    const T size = x < T(0) ? -x : x;
    const auto e = detail::half_expm1(size < T(25) ? T(-2) * size : T(-50));
    const T under = T(1) + e.head;
    const T lost = ((T(1) - under) + e.head) + e.tail;
    const T quotient = -e.head / under;
    // 2.914 - 2 under is 1 / under to a tenth, which is enough for a correction.
    const T y = quotient - (e.tail + quotient * lost) * (T(2.914) - T(2) * under);
    return size < tiny ? x : x < T(0) ? -y : x > T(0) ? y : x;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::math
