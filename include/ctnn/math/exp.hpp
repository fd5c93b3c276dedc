#pragma once

#include <bit>
#include <limits>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::math {

/// Constants of the exponential: ln 2 in two parts, the limits of the finite range, and the polynomials' coefficients,
/// which are those of FreeBSD's msun (e_exp.c, e_expf.c).
template <FloatingPoint T>
struct ExpConstants;

template <>
struct ExpConstants<double> {
    static constexpr double one_over_ln2 = 1.44269504088896338700e+00;
    static constexpr double ln2_high = 6.93147180369123816490e-01;
    static constexpr double ln2_low = 1.90821492927058770002e-10;
    static constexpr double largest = 7.09782712893383973096e+02;
    static constexpr double smallest = -7.45133219101941108420e+02;
    static constexpr double p1 = 1.66666666666666019037e-01;
    static constexpr double p2 = -2.77777777770155933842e-03;
    static constexpr double p3 = 6.61375632143793436117e-05;
    static constexpr double p4 = -1.65339022054652515390e-06;
    static constexpr double p5 = 4.13813679705723846039e-08;

    static constexpr double polynomial(double t) { return t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5)))); }
};

template <>
struct ExpConstants<float> {
    static constexpr float one_over_ln2 = 1.4426950216e+00F;
    static constexpr float ln2_high = 6.9314575195e-01F;
    static constexpr float ln2_low = 1.4286067653e-06F;
    static constexpr float largest = 8.8722831726e+01F;
    static constexpr float smallest = -1.0397208405e+02F;
    static constexpr float p1 = 1.6666625440e-01F;
    static constexpr float p2 = -2.7667332906e-03F;

    static constexpr float polynomial(float t) { return t * (p1 + t * p2); }
};

/// 2^k, for k in the range of normal numbers.
template <FloatingPoint T>
[[nodiscard]] constexpr T power_of_two(int k) {
    using Bits = BitsOf<T>;
    constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    return std::bit_cast<T>(static_cast<Bits>(static_cast<Bits>(k + bias) << fraction_bits));
}

/// x * 2^k with one rounding at most; the caller keeps the result in the finite range. In two factors, since 2^k alone
/// may be out of range where the product is not.
template <FloatingPoint T>
[[nodiscard]] constexpr T scaled(T x, int k) {
    const int half = k / 2;
    return x * power_of_two<T>(half) * power_of_two<T>(k - half);
}

/// The nearest integer to x / ln 2, halves away from zero.
template <FloatingPoint T>
[[nodiscard]] constexpr int whole_powers_of_two(T x) {
    return static_cast<int>(x * ExpConstants<T>::one_over_ln2 + (x < T(0) ? T(-0.5) : T(0.5)));
}

/// e^x = 2^k e^r with |r| <= ln 2 / 2; e^r = 1 + 2r / (R(r^2) - r), R by a polynomial (Remez, FreeBSD's msun).
/// Overflows to infinity, underflows to subnormals and zero; a NaN comes back as it is.
template <FloatingPoint T>
[[nodiscard]] constexpr T exp(T x) {
    using Constants = ExpConstants<T>;
    if (!(x >= Constants::smallest)) return is_nan(x) ? x : T(0);
    if (x > Constants::largest) return std::numeric_limits<T>::infinity();
    const int k = whole_powers_of_two(x);
    const T high = x - static_cast<T>(k) * Constants::ln2_high;
    const T low = static_cast<T>(k) * Constants::ln2_low;
    const T r = high - low;
    const T c = r - Constants::polynomial(r * r);
    return scaled(T(1) - ((low - (r * c) / (T(2) - c)) - high), k);
}

}  // namespace ctnn::math
