#pragma once

#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Relaxation of LeakyReLU: convex if its negative slope is at most 1, else concave. The chord bounds it on one side,
/// the closer of its two branches on the other. For z below zero, f(z) is a rounded product.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <int numerator, int denominator, FloatingPoint T>
struct ActivationRelaxation<LeakyReLU<numerator, denominator>, T> {
    static constexpr Rounding rounding{16, 0};
    static constexpr double slope = static_cast<double>(LeakyReLU<numerator, denominator>::template negative_slope<T>);

    static constexpr bool is_linear(double lower, double upper) { return lower >= 0 || upper <= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        if (lower >= 0) return {lower, upper, {1, 0}, {1, 0}};
        const double at_lower = slope * lower;
        const double at_upper = upper > 0 ? upper : slope * upper;
        const double error =
            max_magnitude(at_lower, slope * min_of(upper, 0)) * (8 * unit_roundoff<T>)+min_magnitude<T>;
        // Rounding preserves the sign of the product.
        const bool is_positive = slope <= 0;
        const bool is_negative = slope >= 0 && upper <= 0;
        const double least = upper > 0 ? min_of(min_of(at_lower, at_upper), 0) : min_of(at_lower, at_upper);
        const double largest = max_of(at_lower, at_upper);
        Line under{slope, 0};
        Line over{slope, 0};
        if (upper > 0) {
            const double chord = upper - lower > 0 ? (at_upper - at_lower) / (upper - lower) : slope;
            const double kink = upper > -lower ? 1.0 : slope;
            under = slope <= 1 ? Line{kink, 0} : line_below(chord, lower, at_lower, upper, at_upper);
            over = slope <= 1 ? line_above(chord, lower, at_lower, upper, at_upper) : Line{kink, 0};
        }
        return {is_positive ? max_of(least - error, 0) : least - error,
                is_negative ? min_of(largest + error, 0) : largest + error,
                {under.slope, under.offset - error},
                {over.slope, over.offset + error}};
    }
    static constexpr Slopes slopes(double lower, double upper) {
        if (lower > 0) return {1, 1};
        if (upper < 0) return {slope, slope};
        return {min_of(slope, 1), max_of(slope, 1)};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
