#pragma once

#include <limits>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

inline constexpr double pi = 3.14159265358979323846;

namespace detail {

/// cos x on |x| <= pi / 4 with the coefficients of FreeBSD's msun (k_cos.c); tail is what x lost in its reduction.
constexpr double cos_kernel(double x, double tail) {
    constexpr double c1 = 4.16666666666666019037e-02, c2 = -1.38888888888741095749e-03, c3 = 2.48015872894767294178e-05,
                     c4 = -2.75573143513906633035e-07, c5 = 2.08757232129817482790e-09,
                     c6 = -1.13596475577881948265e-11;
    const double z = x * x;
    const double r = z * (c1 + z * (c2 + z * (c3 + z * (c4 + z * (c5 + z * c6)))));
    const double half = 0.5 * z;
    const double w = 1.0 - half;
    return w + (((1.0 - w) - half) + (z * r - x * tail));
}

/// sin x on |x| <= pi / 4 (k_sin.c).
constexpr double sin_kernel(double x, double tail) {
    constexpr double s1 = -1.66666666666666324348e-01, s2 = 8.33333333332248946124e-03,
                     s3 = -1.98412698298579493134e-04, s4 = 2.75573137070700676789e-06,
                     s5 = -2.50507602534068634195e-08, s6 = 1.58969099521155010221e-10;
    const double z = x * x;
    const double v = z * x;
    const double r = s2 + z * (s3 + z * (s4 + z * (s5 + z * s6)));
    return x - ((z * (0.5 * tail - v * r) - tail) - v * s1);
}

}  // namespace detail

/// The cosine of x in radians, for |x| <= 2^20; beyond that, and for a NaN, NaN. pi / 2 is taken off in parts of 33
/// bits, so that their products with n are exact (Cody and Waite).
[[nodiscard]] constexpr double cos(double x) {
    if (!(absolute(x) <= 1048576.0)) return std::numeric_limits<double>::quiet_NaN();
    constexpr double half_pi_1 = 1.57079632673412561417e+00, half_pi_2 = 6.07710050630396597660e-11,
                     half_pi_3 = 2.02226624871116645580e-21, half_pi_4 = 8.47842766036889956997e-32;
    const int quarters = static_cast<int>(x * (2.0 / pi) + (x < 0.0 ? -0.5 : 0.5));
    const double n = quarters;
    const double first = x - n * half_pi_1;
    const double second = n * half_pi_2;
    const double high = first - second;
    const double third = n * half_pi_3;
    const double higher = high - third;
    const double rest = n * half_pi_4 - ((first - high) - second) - ((high - higher) - third);
    const double r = higher - rest;
    const double tail = (higher - r) - rest;
    switch (quarters & 3) {
    case 0: return detail::cos_kernel(r, tail);
    case 1: return -detail::sin_kernel(r, tail);
    case 2: return -detail::cos_kernel(r, tail);
    default: return detail::sin_kernel(r, tail);
    }
}

}  // namespace ctnn::math
