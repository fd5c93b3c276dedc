#pragma once

#include <type_traits>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/layers/elu.hpp>
#include <ctnn/layers/gelu.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/silu.hpp>
#include <ctnn/layers/softplus.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/proofs/rounding.hpp>

/// Bounds of an activation, as it is computed in T, over an interval: the least and the largest result, and a line
/// below and one above all results (Zhang, Weng, Chen, Hsieh and Daniel, "Efficient Neural Network Robustness
/// Certification with General Activation Functions", 2018; Singh, Gehr, Pueschel and Vechev, "An Abstract Domain for
/// Certifying Neural Networks", 2019).
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

struct Line {
    double slope;
    double offset;
};

struct Relaxation {
    double lower;
    double upper;
    Line below;
    Line above;
};

struct Slopes {
    double min;
    double max;
};

/// Rounding error of an activation as it is computed in T: at most these multiples of T's unit roundoff times |f(z)|
/// and times |z|, and what underflows. An activation that rounds nothing has 0 for both.
struct Rounding {
    double of_value;
    double of_argument;
};

inline constexpr Rounding no_rounding{0, 0};

[[nodiscard]] constexpr double min_of(double a, double b) { return b < a ? b : a; }
[[nodiscard]] constexpr double max_of(double a, double b) { return b > a ? b : a; }
[[nodiscard]] constexpr double max_magnitude(double a, double b) { return max_of(absolute(a), absolute(b)); }

/// The line of that slope with both points on it or above it.
[[nodiscard]] constexpr Line line_below(double slope, double x1, double y1, double x2, double y2) {
    const double rise1 = slope * x1;
    const double rise2 = slope * x2;
    return {slope, widen_down(min_of(y1 - rise1, y2 - rise2),
                              absolute(y1) + absolute(rise1) + absolute(y2) + absolute(rise2))};
}

[[nodiscard]] constexpr Line line_above(double slope, double x1, double y1, double x2, double y2) {
    const Line line = line_below(-slope, x1, -y1, x2, -y2);
    return {slope, -line.offset};
}

/// Two horizontal lines, where nothing better is known.
[[nodiscard]] constexpr Relaxation relax_to_interval(double lower, double upper) {
    return {lower, upper, {0, lower}, {0, upper}};
}

/// The distance between f(z) as computed in T and exactly, for |z| and |f(z)| of at most these magnitudes.
template <FloatingPoint T>
[[nodiscard]] constexpr double error_of(const Rounding& rounding, double argument, double value) {
    if (rounding.of_value == 0 && rounding.of_argument == 0) return 0;
    return value * (rounding.of_value * unit_roundoff<T>)+argument *
           (rounding.of_argument * unit_roundoff<T>)+min_magnitude<T>;
}

/// The part of a relaxation between the least and the largest number that the function takes, as computed and exactly.
[[nodiscard]] constexpr Relaxation clamped(const Relaxation& relaxed, double least, double largest) {
    return {max_of(relaxed.lower, least), min_of(relaxed.upper, largest), relaxed.below, relaxed.above};
}

/// Bounds of an activation for numbers of type T. An activation opts in by a specialization with these members; the
/// primary template rejects it, whatever members it has. All four must hold of every z between the bounds, which are
/// finite; `over` of f(z) as computed in T, and, within `rounding`, of the exact f(z).
///
///     static constexpr Rounding rounding;                              // the error of f(z) as computed in T
///     static constexpr bool is_linear(double lower, double upper);     // whether its two lines are one, f itself
///     static constexpr Relaxation over(double lower, double upper);    // bounds and lines of f
///     static constexpr Slopes slopes(double lower, double upper);      // bounds of the exact function's derivative
template <class Activation, FloatingPoint T>
struct ActivationRelaxation {
    static_assert(sizeof(Activation) == 0,
                  "ctnn: proofs do not support this activation; an activation of your own opts in by a specialization "
                  "of ctnn::detail::ActivationRelaxation, as in proofs/relaxation.hpp");
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double, double) { return {0, 0, {0, 0}, {0, 0}}; }
    static constexpr Slopes slopes(double, double) { return {0, 0}; }
};

template <FloatingPoint T>
struct ActivationRelaxation<Identity, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double, double) { return true; }
    static constexpr Relaxation over(double lower, double upper) { return {lower, upper, {1, 0}, {1, 0}}; }
    static constexpr Slopes slopes(double, double) { return {1, 1}; }
};

template <FloatingPoint T>
struct ActivationRelaxation<ReLU, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double lower, double upper) { return lower >= 0 || upper <= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        if (lower >= 0) return {lower, upper, {1, 0}, {1, 0}};
        if (upper <= 0) return {0, 0, {0, 0}, {0, 0}};
        const double slope = upper / (upper - lower);
        return {0, upper, {upper > -lower ? 1.0 : 0.0, 0}, line_above(slope, lower, 0, upper, upper)};
    }
    static constexpr Slopes slopes(double lower, double upper) {
        return {lower > 0 ? 1.0 : 0.0, upper < 0 ? 0.0 : 1.0};
    }
};

/// Convex where the slope is at most 1, else concave. Below zero, the product is rounded.
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
        // Rounding keeps the sign of the product.
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

/// Tanh and Sigmoid: convex below zero, concave above, steepest at zero.
template <class Activation, FloatingPoint T>
struct SigmoidalRelaxation {
    static constexpr Rounding rounding{16, 0};
    static constexpr bool is_tanh = std::is_same_v<Activation, Tanh>;
    static constexpr double steepest = is_tanh ? 1.0 : 0.25;

    static constexpr bool is_linear(double, double) { return false; }

    /// f' from y = f, less than it by what rounding may have added.
    static constexpr double least_slope(double at_lower, double at_upper) {
        const double least = min_of(Activation::derivative(0.0, at_lower), Activation::derivative(0.0, at_upper));
        return max_of(least - 16 * unit_roundoff<double>, 0);
    }

    /// f(z), or its mirror image -f(-z), which is convex below zero and concave above as well and has the same slopes.
    static constexpr double value(double z, bool mirrored) {
        return mirrored ? -Activation::value(-z) : Activation::value(z);
    }
    static constexpr double slope(double y, bool mirrored) { return Activation::derivative(0.0, mirrored ? -y : y); }

    /// A line above f, or above its mirror image. Above a convex function is what is above its ends, so on that side
    /// any slope will do, and above a concave one every tangent. What a slope from y is off by counts over the width.
    static constexpr Line line_over(double lower, double upper, bool mirrored) {
        const double at_lower = value(lower, mirrored);
        const double at_upper = value(upper, mirrored);
        const double width = upper - lower;
        const double slack = width * (32 * unit_roundoff<double>);
        const bool wide = width > 0x1p-20 * max_of(1, max_magnitude(lower, upper));
        const double steepness_at_upper = slope(at_upper, mirrored);
        const double chord = wide ? (at_upper - at_lower) / width : steepness_at_upper;
        // Where f at its upper end is still steeper than the chord, it has come from below it.
        if (upper <= 0 || (wide && lower < 0 && steepness_at_upper >= chord)) {
            const Line line = line_above(chord, lower, at_lower, upper, at_upper);
            return {line.slope, line.offset + slack};
        }
        double touches = upper;
        if (lower >= 0) {
            touches = lower + width / 2;
        } else if (wide) {
            // Halving towards the tangent through the lower end.
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
        // Both types' functions are within 2 units in the last place of the exact one.
        const double error =
            max_magnitude(at_lower, at_upper) * (6 * unit_roundoff<T> + 12 * unit_roundoff<double>)+min_magnitude<T>;
        const Line above_it = line_over(lower, upper, false);
        const Line above_mirrored = line_over(-upper, -lower, true);
        const Relaxation relaxed{at_lower - error,
                                 at_upper + error,
                                 {above_mirrored.slope, -above_mirrored.offset - error},
                                 {above_it.slope, above_it.offset + error}};
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

template <FloatingPoint T>
struct ActivationRelaxation<Tanh, T> : SigmoidalRelaxation<Tanh, T> {};

template <FloatingPoint T>
struct ActivationRelaxation<Sigmoid, T> : SigmoidalRelaxation<Sigmoid, T> {};

/// Where a function falls, before `fall`, and rises, after `rise`; between them it has its minimum.
struct Valley {
    double fall;
    double rise;
    double minimum;
};

inline constexpr Valley no_valley{0x1p1000, 0x1p1000, 0};

/// Functions bounded by intervals only.
template <class Activation, FloatingPoint T>
constexpr Relaxation relax_to_values(double lower, double upper, const Valley& valley, const Rounding& rounding) {
    const double at_lower = Activation::value(lower);
    const double at_upper = Activation::value(upper);
    const bool has_minimum = lower < valley.rise && upper > valley.fall;
    const double least = min_of(min_of(at_lower, at_upper), has_minimum ? valley.minimum : at_lower);
    const double largest = max_of(at_lower, at_upper);
    const double error = error_of<T>(rounding, max_magnitude(lower, upper), max_magnitude(least, largest));
    return relax_to_interval(least - error, largest + error);
}

/// Functions z times a number from 0 to 1, which rounding keeps between 0 and z.
template <class Activation, FloatingPoint T>
constexpr Relaxation relax_to_gated_values(double lower, double upper, const Valley& valley, const Rounding& rounding) {
    return clamped(relax_to_values<Activation, T>(lower, upper, valley, rounding), min_of(lower, 0), max_of(upper, 0));
}

template <FloatingPoint T>
struct ActivationRelaxation<Softplus, T> {
    static constexpr Rounding rounding{16, 0};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return clamped(relax_to_values<Softplus, T>(lower, upper, no_valley, rounding), 0, -unbounded_below);
    }
    static constexpr Slopes slopes(double, double) { return {0, 1}; }
};

template <int numerator, int denominator, FloatingPoint T>
struct ActivationRelaxation<ELU<numerator, denominator>, T> {
    static constexpr Rounding rounding{16, 0};
    static constexpr double alpha = static_cast<double>(ELU<numerator, denominator>::template alpha<T>);

    /// The exact function with the alpha that T has.
    struct Form {
        static constexpr double value(double z) { return z > 0 ? z : alpha * math::expm1(z); }
    };

    static constexpr bool is_linear(double lower, double) { return lower >= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        if (lower >= 0) return {lower, upper, {1, 0}, {1, 0}};
        constexpr Valley at_zero{0, 0, 0};
        const Relaxation relaxed = relax_to_values<Form, T>(lower, upper, alpha < 0 ? at_zero : no_valley, rounding);
        // Below zero alpha times a number from -1 to 0, whose product rounding keeps between -alpha and 0.
        return clamped(relaxed, min_of(-alpha, 0), max_of(max_of(-alpha, 0), upper));
    }
    static constexpr Slopes slopes(double lower, double) {
        if (lower > 0) return {1, 1};
        return {min_of(0, alpha), max_of(1, alpha)};
    }
};

/// Its minimum is -0.278465 at -1.278465, its slopes lie between -0.0999 and 1.0999.
template <FloatingPoint T>
struct ActivationRelaxation<SiLU, T> {
    static constexpr Rounding rounding{16, 16};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_gated_values<SiLU, T>(lower, upper, {-1.28, -1.27, -0.27847}, rounding);
    }
    static constexpr Slopes slopes(double, double) { return {-0.1, 1.1}; }
};

/// Its minimum is -0.169971 at -0.751792, its slopes lie between -0.1290 and 1.1290.
template <FloatingPoint T>
struct ActivationRelaxation<GELU, T> {
    static constexpr Rounding rounding{16, 16};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_gated_values<GELU, T>(lower, upper, {-0.76, -0.75, -0.16998}, rounding);
    }
    static constexpr Slopes slopes(double, double) { return {-0.13, 1.13}; }
};

template <FloatingPoint T>
struct ActivationRelaxation<Step, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double lower, double upper) { return lower >= 0 || upper < 0; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_interval(lower >= 0 ? 1 : 0, upper >= 0 ? 1 : 0);
    }
    static constexpr Slopes slopes(double lower, double upper) {
        return {0, is_linear(lower, upper) ? 0.0 : 2 * magnitude_limit<T>};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
