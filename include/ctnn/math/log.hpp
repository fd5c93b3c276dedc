#pragma once

#include <bit>
#include <limits>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn::math {

/// Coefficients of FreeBSD's msun (e_log.c, e_logf.c): log((1 + s) / (1 - s)) = 2s + s R(s^2).
template <FloatingPoint T>
struct LogConstants;

template <>
struct LogConstants<double> {
    static constexpr double polynomial(double z) {
        constexpr double l1 = 6.666666666666735130e-01, l2 = 3.999999999940941908e-01, l3 = 2.857142874366239149e-01,
                         l4 = 2.222219843214978396e-01, l5 = 1.818357216161805012e-01, l6 = 1.531383769920937332e-01,
                         l7 = 1.479819860511658591e-01;
        const double w = z * z;
        return z * (l1 + w * (l3 + w * (l5 + w * l7))) + w * (l2 + w * (l4 + w * l6));
    }
};

template <>
struct LogConstants<float> {
    static constexpr float polynomial(float z) {
        constexpr float l1 = 0xaaaaaa.0p-24F, l2 = 0xccce13.0p-25F, l3 = 0x91e9ee.0p-25F, l4 = 0xf89e26.0p-26F;
        const float w = z * z;
        return z * (l1 + w * l3) + w * (l2 + w * l4);
    }
};

namespace detail {

/// u = 2^k (1 + f), with 1 + f between sqrt(1/2) and sqrt(2); u is positive and finite.
template <FloatingPoint T>
struct Parts {
    int k;
    T f;
};

template <FloatingPoint T>
constexpr Parts<T> parts_of(T u) {
    using Bits = BitsOf<T>;
    constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
    constexpr Bits one = std::bit_cast<Bits>(T(1));
    constexpr Bits root_half = std::bit_cast<Bits>(T(0.70710678118654752440));
    int k = 0;
    if (u < std::numeric_limits<T>::min()) {  // subnormal
        k = -(fraction_bits + 1);
        u *= power_of_two<T>(fraction_bits + 1);
    }
    const Bits moved = std::bit_cast<Bits>(u) + (one - root_half);
    k += static_cast<int>(moved >> fraction_bits) - (std::numeric_limits<T>::max_exponent - 1);
    const Bits fraction = (moved & ((Bits(1) << fraction_bits) - 1)) + root_half;
    return {k, std::bit_cast<T>(fraction) - T(1)};
}

/// k ln 2 + log(1 + f) + correction.
template <FloatingPoint T>
constexpr T log_of_parts(Parts<T> parts, T correction) {
    const T k = static_cast<T>(parts.k);
    const T f = parts.f;
    const T s = f / (T(2) + f);
    const T half_square = T(0.5) * f * f;
    const T r = LogConstants<T>::polynomial(s * s);
    const T low = k * ExpConstants<T>::ln2_low + correction;
    return k * ExpConstants<T>::ln2_high - ((half_square - (s * (half_square + r) + low)) - f);
}

template <FloatingPoint T>
constexpr bool is_infinite(T x) {
    return x > std::numeric_limits<T>::max();
}

}  // namespace detail

/// The natural logarithm: -infinity at zero, NaN below it.
template <FloatingPoint T>
[[nodiscard]] constexpr T log(T x) {
    if (is_nan(x) || detail::is_infinite(x)) return x;
    if (x == T(0)) return -std::numeric_limits<T>::infinity();
    if (x < T(0)) return std::numeric_limits<T>::quiet_NaN();
    return detail::log_of_parts(detail::parts_of(x), T(0));
}

/// log(1 + x) without losing x where it is small: -infinity at -1, NaN below it.
template <FloatingPoint T>
[[nodiscard]] constexpr T log1p(T x) {
    if (is_nan(x) || x == T(0) || detail::is_infinite(x)) return x;
    if (x == T(-1)) return -std::numeric_limits<T>::infinity();
    if (x < T(-1)) return std::numeric_limits<T>::quiet_NaN();
    if (x > T(-0.2929) && x < T(0.4142)) return detail::log_of_parts(detail::Parts<T>{0, x}, T(0));
    const T u = T(1) + x;
    const T lost = x > T(1) ? T(1) - (u - x) : x - (u - T(1));
    return detail::log_of_parts(detail::parts_of(u), lost / u);
}

}  // namespace ctnn::math
