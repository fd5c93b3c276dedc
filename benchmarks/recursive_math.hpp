#pragma once

#include <limits>

/// Elementary functions in the style of GCE-Math (gcem) and other C++11 libraries, in which a
/// constexpr function is a single return statement: integer powers by squaring and continued
/// fractions of depth 25, both recursive. Only for comparison with the cost of ctnn.
namespace recursive {

constexpr int depth = 25;

constexpr double power_of(double base, double collected, long exponent) {
    return exponent > 1    ? exponent % 2 == 1 ? power_of(base * base, collected * base, exponent / 2)
                                               : power_of(base * base, collected, exponent / 2)
              : exponent == 1 ? collected * base
                           : collected;
}

constexpr double power(double base, long exponent) {
    return exponent < 0 ? 1.0 / power_of(base, 1.0, -exponent) : power_of(base, 1.0, exponent);
}

/// Euler's continued fraction, e^x = 1 / (1 - x / (1 + x - (x / 2) / (1 + x / 2 - (x / 3) / ...))).
constexpr double exp_fraction(double x, int k) {
    return k == depth ? 1.0 : 1.0 + x / k - x / (k + 1) / exp_fraction(x, k + 1);
}

constexpr double exp_of_part(double x) { return 1.0 / (1.0 - x / exp_fraction(x, 1)); }

constexpr double exp_of_finite(double x) {
    return power(2.718281828459045, static_cast<long>(x)) * exp_of_part(x - static_cast<double>(static_cast<long>(x)));
}

constexpr double exp(double x) {
    return x != x                                                    ? x
           : x < -std::numeric_limits<double>::max()                 ? 0.0
           : x > std::numeric_limits<double>::max()                  ? x
           : (x < 0.0 ? -x : x) < std::numeric_limits<double>::min() ? 1.0
                                                                     : exp_of_finite(x);
}

/// log((1 + y) / (1 - y)) = 2y / (1 - y^2 / (3 - 4y^2 / (5 - 9y^2 / ...))) (Abramowitz and Stegun,
/// 4.1.39).
constexpr double log_fraction(double square, int k) {
    return k == depth ? 2 * k - 1 : 2 * k - 1 - k * k * square / log_fraction(square, k + 1);
}

constexpr double log_of_ratio(double y) { return 2.0 * y / log_fraction(y * y, 1); }

constexpr double log(double x) {
    return x > 1.5    ? 0.6931471805599453 + log(x / 2.0)
           : x < 0.75 ? -0.6931471805599453 + log(x * 2.0)
                      : log_of_ratio((x - 1.0) / (x + 1.0));
}

/// tanh x = x / (1 + x^2 / (3 + x^2 / (5 + ...))) (Abramowitz and Stegun, 4.5.70).
constexpr double tanh_fraction(double square, int k) {
    return k == depth ? 2 * k - 1 : 2 * k - 1 + square / tanh_fraction(square, k + 1);
}

constexpr double tanh(double x) { return x / tanh_fraction(x * x, 1); }

}  // namespace recursive
