#pragma once

#include <bit>
#include <limits>
#include <type_traits>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn::math {

namespace detail {

/// The correctly rounded square root of m in [1, 4), in few statements, which are what Clang's evaluator counts.
template <FloatingPoint T>
constexpr T sqrt_of_mantissa(T m) {
    constexpr T ulp = std::numeric_limits<T>::epsilon();  // of a root in [1, 2)
    constexpr T splitter = static_cast<T>((BitsOf<T>(1) << ((std::numeric_limits<T>::digits + 1) / 2)) + 1);
    const T guess =
        T(0.5185529) + m * (T(0.52601105) - m * T(0.03954034));  // within 0.6 %; each step of Newton squares the error
    const T once = T(0.5) * (guess + m / guess);
    const T twice = T(0.5) * (once + m / once);
    const T newton = sizeof(T) == sizeof(float) ? twice : T(0.5) * (twice + m / twice);
    const T y = newton < T(1) ? T(1) : newton < T(2) ? newton : T(2) - ulp;
    // y is within one unit of the root; m - y^2, exact by Dekker's product, tells on which side of its neighbours'
    // midpoints.
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

/// For x positive and finite: by exponent and mantissa.
template <FloatingPoint T>
constexpr T software_sqrt(T x) {
    using Bits = BitsOf<T>;
    constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr int up =
        fraction_bits + (fraction_bits % 2 == 0 ? 2 : 1);  // even, and brings a subnormal number into the normal range
    const bool subnormal = x < std::numeric_limits<T>::min();
    const Bits bits = std::bit_cast<Bits>(subnormal ? x * power_of_two<T>(up) : x);
    const int k = static_cast<int>(bits >> fraction_bits) - bias - (subnormal ? up : 0);
    const int odd = k & 1;
    const Bits mantissa = (bits & ((Bits(1) << fraction_bits) - 1)) | (static_cast<Bits>(bias + odd) << fraction_bits);
    return sqrt_of_mantissa(std::bit_cast<T>(mantissa)) * power_of_two<T>((k - odd) / 2);
}

}  // namespace detail

/// The square root, correctly rounded; NaN below zero. -0 comes back as it is.
template <FloatingPoint T>
[[nodiscard]] constexpr T sqrt(T x) {
    if (!(x > T(0) && x <= std::numeric_limits<T>::max())) return x < T(0) ? std::numeric_limits<T>::quiet_NaN() : x;
#if defined(__SSE2__) || defined(__aarch64__)
    if (!std::is_constant_evaluated()) return detail::builtin_sqrt(x);  // one instruction, correctly rounded too
#endif
#if defined(__GNUC__) && !defined(__clang__)
    if (std::is_constant_evaluated()) return detail::builtin_sqrt(x);  // GCC folds it by MPFR; Clang does not
#endif
    return detail::software_sqrt(x);
}

}  // namespace ctnn::math
