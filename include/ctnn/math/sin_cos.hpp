#pragma once

#include <cstdint>
#include <limits>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

/// The ratio of a circle's circumference to its diameter.
inline constexpr double pi = 3.14159265358979323846;

namespace detail {

/// x = quarters * pi / 2 + (r + tail), |r| <= pi / 4; only the two lowest bits of `quarters`
/// matter.
template <FloatingPoint T>
struct QuarterTurns {
    std::uint32_t quarters;
    T r;
    T tail;
};

/// Subtracts pi / 2 in parts of 33 bits, so that their products with n are exact (Cody and Waite).
constexpr QuarterTurns<double> quarter_turns(double x) {
    constexpr double half_pi_1 = 1.57079632673412561417e+00, half_pi_2 = 6.07710050630396597660e-11,
                     half_pi_3 = 2.02226624871116645580e-21, half_pi_4 = 8.47842766036889956997e-32;
    constexpr double whole = 0x1.8p52;  // adding it rounds to an integer in the low bits
    const double shifted = x * (2.0 / pi) + whole;
    const double n = shifted - whole;
    const double first = x - n * half_pi_1;
    const double second = n * half_pi_2;
    const double high = first - second;
    const double third = n * half_pi_3;
    const double higher = high - third;
    const double rest = n * half_pi_4 - ((first - high) - second) - ((high - higher) - third);
    const double r = higher - rest;
    return {static_cast<std::uint32_t>(__builtin_bit_cast(std::uint64_t, shifted)), r, (higher - r) - rest};
}

/// In integers, because a float has too few bits for parts with exact products: |x| in units of
/// 2^-24, times 2/pi in units of 2^-38, is the angle in units of 2^-62 of a quarter turn, modulo
/// full turns (Payne and Hanek, 1983). 2/pi has 60 more bits, in three words of 20.
constexpr QuarterTurns<float> quarter_turns(float x) {
    constexpr std::uint64_t words[4] = {0x28be60db93, 0x91054, 0xa7f09, 0xd5f47};
    const float size = x < 0.0F ? -x : x;
    const bool is_reduced = size < 0.75F;  // needs no reduction, and 2^-24 would be too coarse
    const auto units = static_cast<std::uint64_t>(size * 0x1p24F);
    const std::uint64_t turn = units * words[0] + (units * words[1] >> 20U) + ((units * words[2] >> 20U) >> 20U) +
                               (((units * words[3] >> 20U) >> 20U) >> 20U);
    const std::uint64_t quarters = (turn + (std::uint64_t(1) << 61U)) >> 62U;
    const auto angle = static_cast<std::int64_t>(turn - (quarters << 62U));
    // The angle as two floats and pi / 2 as two: the product of the parts with 12 bits is exact.
    constexpr float half_pi_high = 0x1.92p+0F, half_pi_low = 0x1.fb5444p-12F;
    const float rounded_angle = static_cast<float>(angle);
    const float head = __builtin_bit_cast(float, __builtin_bit_cast(std::uint32_t, rounded_angle) & 0xfffff000U);
    const auto rest = static_cast<float>(angle - static_cast<std::int64_t>(head));
    const float product = head * half_pi_high;
    const float little = (head * half_pi_low + rest * half_pi_high) + rest * half_pi_low;
    const float r = product + little;
    const float tail = (product - r) + little;
    const float sign = x < 0.0F ? -0x1p-62F : 0x1p-62F;
    const auto turned = is_reduced ? 0U : static_cast<std::uint32_t>(quarters);
    return {x < 0.0F ? 0U - turned : turned, is_reduced ? x : r * sign, is_reduced ? 0.0F : tail * sign};
}

/// Sine and cosine for |x| <= pi / 4: in double with the coefficients of FreeBSD's msun (k_cos.c,
/// k_sin.c), in float by scripts/make_coefficients.sollya.
constexpr double cos_kernel(double x, double tail) {
    const double z = x * x;
    const double r = z * (4.16666666666666019037e-02 +
                          z * (-1.38888888888741095749e-03 +
                               z * (2.48015872894767294178e-05 +
                                    z * (-2.75573143513906633035e-07 +
                                         z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    const double half = 0.5 * z;
    const double w = 1.0 - half;
    return w + (((1.0 - w) - half) + (z * r - x * tail));
}

constexpr double sin_kernel(double x, double tail) {
    const double z = x * x;
    const double v = z * x;
    const double r =
        8.33333333332248946124e-03 +
        z * (-1.98412698298579493134e-04 +
             z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
    return x - ((z * (0.5 * tail - v * r) - tail) - v * -1.66666666666666324348e-01);
}

constexpr float cos_kernel(float x, float tail) {
    const float z = x * x;
    const float half = 0.5F * z;
    const float w = 1.0F - half;
    return w +
           (((1.0F - w) - half) + (z * z * (0x1.555554p-5F + z * (-0x1.6c129cp-10F + z * 0x1.9bc614p-16F)) - x * tail));
}

constexpr float sin_kernel(float x, float tail) {
    const float z = x * x;
    return x + (z * x * (-0x1.555552p-3F + z * (0x1.110be4p-7F + z * -0x1.9ab296p-13F)) + tail);
}

/// sin x for turned = 0, cos x for turned = 1. Computes the sine and the cosine of the reduced
/// angle and selects one.
template <FloatingPoint T>
constexpr T sin_of_turned(T x, std::uint32_t turned) {
    constexpr T largest = T(1048576);
    const bool usual = x <= largest && x >= -largest;
    const auto turns = quarter_turns(usual ? x : T(0));
    const std::uint32_t quarter = turns.quarters + turned;
    const T s = sin_kernel(turns.r, turns.tail);
    const T c = cos_kernel(turns.r, turns.tail);
    const T y = (quarter & 1U) != 0 ? c : s;
    return usual ? ((quarter & 2U) != 0 ? -y : y) : std::numeric_limits<T>::quiet_NaN();
}

}  // namespace detail

/// The sine of x in radians for |x| <= 2^20; NaN beyond that and for NaN. -0 is returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T sin(T x) {
    const T y = detail::sin_of_turned(x, 0);
    return x < T(1e-10) && x > T(-1e-10) ? x : y;
}

/// The cosine of x in radians for |x| <= 2^20; NaN beyond that and for NaN.
template <FloatingPoint T>
[[nodiscard]] constexpr T cos(T x) {
    return detail::sin_of_turned(x, 1);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
