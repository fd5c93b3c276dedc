#pragma once

#include <limits>

#include <ctnn/math/exp.hpp>

namespace ctnn::math {

/// Coefficients of FreeBSD's msun (s_expm1.c, s_expm1f.c).
template <FloatingPoint T>
struct Expm1Constants;

template <>
struct Expm1Constants<double> {
    static constexpr double smallest = -40.0;  // below, the result rounds to -1
    static constexpr double q1 = -3.33333333333331316428e-02;
    static constexpr double q2 = 1.58730158725481460165e-03;
    static constexpr double q3 = -7.93650757867487942473e-05;
    static constexpr double q4 = 4.00821782732936239552e-06;
    static constexpr double q5 = -2.01099218183624371326e-07;

    static constexpr double polynomial(double t) { return t * (q1 + t * (q2 + t * (q3 + t * (q4 + t * q5)))); }
};

template <>
struct Expm1Constants<float> {
    static constexpr float smallest = -19.0F;
    static constexpr float q1 = -3.3333212137e-02F;
    static constexpr float q2 = 1.5807170421e-03F;

    static constexpr float polynomial(float t) { return t * (q1 + t * q2); }
};

/// e^x - 1 without cancellation near zero: 2^k (e^r - 1) + (2^k - 1), |r| <= ln 2 / 2. A NaN and a zero come back as
/// they are.
template <FloatingPoint T>
[[nodiscard]] constexpr T expm1(T x) {
    using Constants = Expm1Constants<T>;
    if (is_nan(x) || x == T(0)) return x;
    if (x < Constants::smallest) return T(-1);
    if (x > ExpConstants<T>::largest) return std::numeric_limits<T>::infinity();

    const bool reduce = absolute(x) > T(0.5) * ExpConstants<T>::ln2_high;
    const int k = reduce ? whole_powers_of_two(x) : 0;
    const T high = x - static_cast<T>(k) * ExpConstants<T>::ln2_high;
    const T low = static_cast<T>(k) * ExpConstants<T>::ln2_low;
    const T r = high - low;
    const T rounding = (high - r) - low;  // what r lost

    const T half = T(0.5) * r;
    const T square = r * half;
    const T r1 = T(1) + Constants::polynomial(square);
    const T t = T(3) - r1 * half;
    const T e = square * ((r1 - t) / (T(6) - r * t));
    if (k == 0) return r - (r * e - square);

    const T tail = (r * (e - rounding) - rounding) - square;  // e^r - 1 = r - tail
    if (k == -1) return T(0.5) * (r - tail) - T(0.5);
    if (k == 1) return r < T(-0.25) ? T(-2) * (tail - (r + T(0.5))) : T(1) + T(2) * (r - tail);
    constexpr int digits = std::numeric_limits<T>::digits;
    if (k <= -2 || k > digits + 3) return scaled(T(1) - (tail - r), k) - T(1);
    const T less = power_of_two<T>(-k);
    return k < digits / 2 ? scaled((T(1) - less) - (tail - r), k) : scaled((r - (tail + less)) + T(1), k);
}

}  // namespace ctnn::math
