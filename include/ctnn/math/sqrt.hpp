#pragma once

#include <limits>
#include <type_traits>

#include <ctnn/core/vectors.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// The correctly rounded square root of m in [1, 4), in few statements, because Clang's evaluator
/// counts them.
template <FloatingPoint T>
constexpr T sqrt_of_mantissa(T m) {
    constexpr T ulp = std::numeric_limits<T>::epsilon();  // of a root in [1, 2)
    constexpr T splitter = static_cast<T>((BitsOf<T>(1) << ((std::numeric_limits<T>::digits + 1) / 2)) + 1);
    const T guess =
        T(0.5185529) + m * (T(0.52601105) - m * T(0.03954034));  // within 0.6 %; each Newton step squares the error
    const T once = T(0.5) * (guess + m / guess);
    const T twice = T(0.5) * (once + m / once);
    const T newton = sizeof(T) == sizeof(float) ? twice : T(0.5) * (twice + m / twice);
    const T y = newton < T(1) ? T(1) : newton < T(2) ? newton : T(2) - ulp;
    // y is within one unit of the root. m - y^2, exact by Dekker's product, is compared with the
    // midpoints to its neighbors.
    const T big = splitter * y;
    const T high = big - (big - y);
    const T low = y - high;
    const T square = y * y;
    const T rest = (m - square) - (((high * high - square) + T(2) * high * low) + low * low);
    return rest > ulp * y ? y + ulp : rest < -(ulp * y) ? y - ulp : y;
}

template <FloatingPoint T>
constexpr T builtin_sqrt(T x) {
    if constexpr (sizeof(T) == sizeof(float)) {
        return __builtin_sqrtf(x);
    } else {
        return __builtin_sqrt(x);
    }
}

/// The square root of a positive finite x in software, by exponent and mantissa.
template <FloatingPoint T>
constexpr T software_sqrt(T x) {
    using Bits = BitsOf<T>;
    constexpr int bits_of_fraction = fraction_bits<T>;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr int up = bits_of_fraction + 2 - bits_of_fraction % 2;  // even; makes a subnormal number normal
    const bool subnormal = x < (std::numeric_limits<T>::min)();
    const Bits bits = __builtin_bit_cast(Bits, x * (subnormal ? power_of_two<T>(up) : T(1)));
    const int k = static_cast<int>(bits >> bits_of_fraction) - bias - (subnormal ? up : 0);
    const int odd = k & 1;
    const Bits mantissa =
        (bits & ((Bits(1) << bits_of_fraction) - 1)) | (static_cast<Bits>(bias + odd) << bits_of_fraction);
    return sqrt_of_mantissa(__builtin_bit_cast(T, mantissa)) * power_of_two<T>((k - odd) / 2);
}

/// Uses the instruction of the processor or, in GCC's constant evaluator, MPFR; both round
/// correctly too.
template <FloatingPoint T>
constexpr T sqrt_of_positive(T x) {
#if defined(__SSE2__) || defined(__aarch64__)
    if (!std::is_constant_evaluated()) return builtin_sqrt(x);
#endif
#if defined(__GNUC__) && !defined(__clang__)
    if (std::is_constant_evaluated()) return builtin_sqrt(x);
#endif
    return software_sqrt(x);
}

}  // namespace detail

/// The square root, correctly rounded; NaN below zero. Zero, NaN and infinity are returned
/// unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T sqrt(T x) {
    using Limits = std::numeric_limits<T>;
    const bool usual = x > T(0) && x <= (Limits::max)();
    const T y = detail::sqrt_of_positive(usual ? x : T(1));
    return usual ? y : x < T(0) ? Limits::quiet_NaN() : x;
}

/// sqrt() of each lane.
template <FloatingPointVector X>
[[nodiscard]] constexpr X sqrt(const X& x) {
    X y = x;
    for_each_lane(x, y, [](ElementOf<X> number) { return sqrt(number); });
    return y;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
