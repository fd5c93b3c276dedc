#pragma once

#include <type_traits>

#include <ctnn/layers/tanh.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Relaxation shared by Sigmoid and Tanh, which are convex below zero, concave above and steepest at zero (Zhang et
/// al., 2018, see relaxation.hpp).
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <class Activation, FloatingPoint T>
struct SigmoidalRelaxation {
    static constexpr Rounding rounding{16, 0};
    static constexpr bool is_tanh = std::is_same_v<Activation, Tanh>;
    static constexpr double steepest = is_tanh ? 1.0 : 0.25;

    static constexpr bool is_linear(double, double) { return false; }

    /// A lower bound of f' between the two ends, from y = f(z); the rounding error of f' is subtracted.
    static constexpr double least_slope(double at_lower, double at_upper) {
        const double least = min_of(Activation::derivative(0.0, at_lower), Activation::derivative(0.0, at_upper));
        return max_of(least - 16 * unit_roundoff<double>, 0);
    }

    /// f(z), or its mirror image -f(-z), which is also convex below zero and concave above, with the slopes of f.
    static constexpr double value(double z, bool mirrored) {
        return mirrored ? -Activation::value(-z) : Activation::value(z);
    }
    static constexpr double slope(double y, bool mirrored) { return Activation::derivative(0.0, mirrored ? -y : y); }

    /// A line above f, or above its mirror image. A line above both ends of a convex function is above it between
    /// them, whatever its slope; a tangent of a concave function is above it everywhere. The slope computed from y is
    /// rounded, so the line is raised by that error times the width.
    static constexpr Line line_over(double lower, double upper, bool mirrored) {
        const double at_lower = value(lower, mirrored);
        const double at_upper = value(upper, mirrored);
        const double width = upper - lower;
        const double slack = width * (32 * unit_roundoff<double>);
        const bool wide = width > 0x1p-20 * max_of(1, max_magnitude(lower, upper));
        const double steepness_at_upper = slope(at_upper, mirrored);
        const double chord = wide ? (at_upper - at_lower) / width : steepness_at_upper;
        // If f is still steeper than the chord at the upper end, it approaches that end from below the chord.
        if (upper <= 0 || (wide && lower < 0 && steepness_at_upper >= chord)) {
            const Line line = line_above(chord, lower, at_lower, upper, at_upper);
            return {line.slope, line.offset + slack};
        }
        double touches = upper;
        if (lower >= 0) {
            touches = lower + width / 2;
        } else if (wide) {
            // Bisection for the point whose tangent passes through the lower end.
            double before = 0;
            for (int i = 0; i < 4; ++i) {
                const double half = before + (touches - before) / 2;
                const double at_half = value(half, mirrored);
                const bool is_beyond = slope(at_half, mirrored) * (half - lower) < at_half - at_lower;
                touches = is_beyond ? half : touches;
                before = is_beyond ? before : half;
            }
        }
        const double at_touch = value(touches, mirrored);
        const double tangent = slope(at_touch, mirrored);
        const Line line = lower >= 0 ? line_above(tangent, touches, at_touch, touches, at_touch)
                                     : line_above(tangent, touches, at_touch, lower, at_lower);
        return {line.slope, line.offset + slack};
    }

    static constexpr Relaxation over(double lower, double upper) {
        const double at_lower = Activation::value(lower);
        const double at_upper = Activation::value(upper);
        // In float and in double, f(z) is within 2 units in the last place of the exact value.
        const double error =
            max_magnitude(at_lower, at_upper) * (6 * unit_roundoff<T> + 12 * unit_roundoff<double>)+min_magnitude<T>;
        const Line above_f = line_over(lower, upper, false);
        const Line above_mirrored = line_over(-upper, -lower, true);
        const Relaxation relaxed{at_lower - error,
                                 at_upper + error,
                                 {above_mirrored.slope, -above_mirrored.offset - error},
                                 {above_f.slope, above_f.offset + error}};
        if (is_tanh) return clamped(relaxed, lower >= 0 ? 0 : -1, upper <= 0 ? 0 : 1);
        return clamped(relaxed, 0, 1);
    }
    static constexpr Slopes slopes(double lower, double upper) {
        const double at_lower = Activation::value(lower);
        const double at_upper = Activation::value(upper);
        const double largest = max_of(Activation::derivative(0.0, at_lower), Activation::derivative(0.0, at_upper));
        return {least_slope(at_lower, at_upper),
                lower <= 0 && upper >= 0 ? steepest : min_of(largest + 16 * unit_roundoff<double>, steepest)};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
