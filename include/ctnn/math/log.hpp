#pragma once

#include <limits>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// u = 2^k (1 + f), with 1 + f from sqrt(1/2) to sqrt(2).
template <FloatingPoint T>
struct LogParts {
    T k;
    T f;
};

/// Splits a positive finite u.
template <FloatingPoint T>
constexpr LogParts<T> log_parts(T u) {
    using Bits = BitsOf<T>;
    constexpr int bits = fraction_bits<T>;
    constexpr Bits one = __builtin_bit_cast(Bits, T(1));
    constexpr Bits root_half = __builtin_bit_cast(Bits, T(0.70710678118654752440));
    constexpr Bits fraction = (Bits(1) << bits) - 1;
    // The exponent is in the lowest bits of a number whose unit in the last place is 1, because
    // processors convert few integer types.
    constexpr T whole = static_cast<T>(Bits(1) << bits);
    constexpr T bias = static_cast<T>(std::numeric_limits<T>::max_exponent - 1);
    const bool subnormal = u < (std::numeric_limits<T>::min)();
    const Bits given = __builtin_bit_cast(Bits, u);
    // A subnormal fraction is normalized by setting the leading 1 and subtracting it.
    const T grown = __builtin_bit_cast(T, (given & fraction) | one) - T(1);
    const Bits normal = subnormal ? __builtin_bit_cast(Bits, grown) : given;
    const T offset = subnormal ? bias + (bias - T(1)) : bias;
    const Bits moved = normal + (one - root_half);
    const T biased = __builtin_bit_cast(T, (moved >> bits) | __builtin_bit_cast(Bits, whole)) - whole;
    return {biased - offset, __builtin_bit_cast(T, (moved & fraction) + root_half) - T(1)};
}

/// R(z) in log((1 + s) / (1 - s)) = 2s + s R(z), z = s^2, in two independent sums. Coefficients
/// from FreeBSD's msun (e_log.c, e_logf.c).
constexpr double log_polynomial(double z) {
    const double w = z * z;
    return z * (6.666666666666735130e-01 +
                w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01))) +
           w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
}

constexpr float log_polynomial(float z) {
    const float w = z * z;
    return z * (0xaaaaaa.0p-24F + w * 0x91e9ee.0p-25F) + w * (0xccce13.0p-25F + w * 0xf89e26.0p-26F);
}

/// k ln 2 + log(1 + f) + correction.
template <FloatingPoint T>
constexpr T log_of_parts(LogParts<T> parts, T correction) {
    constexpr bool single = sizeof(T) == sizeof(float);
    constexpr T ln2_high = single ? T(6.9314575195e-01) : T(6.93147180369123816490e-01);  // its product with k is exact
    constexpr T ln2_low = single ? T(1.4286067653e-06) : T(1.90821492927058770002e-10);
    const T f = parts.f;
    const T s = f / (T(2) + f);
    const T half_square = T(0.5) * f * f;
    return parts.k * ln2_high -
           ((half_square - (s * (half_square + log_polynomial(s * s)) + (parts.k * ln2_low + correction))) - f);
}

}  // namespace detail

/// The natural logarithm: -infinity at zero, NaN below it. NaN and infinity are returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T log(T x) {
    using Limits = std::numeric_limits<T>;
    const T v = x > T(0) ? (x < (Limits::max)() ? x : (Limits::max)()) : T(1);
    const T y = detail::log_of_parts(detail::log_parts(v), T(0));
    return v == x ? y : x < T(0) ? Limits::quiet_NaN() : x == T(0) ? -Limits::infinity() : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
