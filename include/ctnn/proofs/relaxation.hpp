#pragma once

#include <ctnn/core/floating_point.hpp>
#include <ctnn/proofs/rounding.hpp>

/// The contract of relaxations: bounds of an activation, as computed in T, over an interval. They are the smallest and
/// the largest result, and a line below and a line above all results (Zhang, Weng, Chen, Hsieh and Daniel, "Efficient
/// Neural Network Robustness Certification with General Activation Functions", 2018; Singh, Gehr, Pueschel and Vechev,
/// "An Abstract Domain for Certifying Neural Networks", 2019).
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// slope z + offset.
struct Line {
    double slope;
    double offset;
};

/// Bounds of f(z) over an interval of z.
struct Relaxation {
    double lower;
    double upper;
    Line below;  ///< A line at or below f.
    Line above;  ///< A line at or above f.
};

/// Bounds of f'(z) over an interval of z.
struct Slopes {
    double min;
    double max;
};

/// Bounds of an activation's rounding error when computed in T, in unit roundoffs of T; underflow adds at most
/// min_magnitude<T>. An activation without rounding has 0 for both.
struct Rounding {
    double of_value;     ///< Multiple of |f(z)|.
    double of_argument;  ///< Multiple of |z|.
};

inline constexpr Rounding no_rounding{0, 0};

[[nodiscard]] constexpr double min_of(double a, double b) { return b < a ? b : a; }
[[nodiscard]] constexpr double max_of(double a, double b) { return b > a ? b : a; }
[[nodiscard]] constexpr double max_magnitude(double a, double b) { return max_of(absolute(a), absolute(b)); }

/// The highest line of this slope with neither point below it, lowered by the rounding error.
[[nodiscard]] constexpr Line line_below(double slope, double x1, double y1, double x2, double y2) {
    const double rise1 = slope * x1;
    const double rise2 = slope * x2;
    return {slope, widen_down(min_of(y1 - rise1, y2 - rise2),
                              absolute(y1) + absolute(rise1) + absolute(y2) + absolute(rise2))};
}

/// The lowest line of this slope with neither point above it, raised by the rounding error.
[[nodiscard]] constexpr Line line_above(double slope, double x1, double y1, double x2, double y2) {
    const Line line = line_below(-slope, x1, -y1, x2, -y2);
    return {slope, -line.offset};
}

/// The relaxation by two horizontal lines.
[[nodiscard]] constexpr Relaxation relax_to_interval(double lower, double upper) {
    return {lower, upper, {0, lower}, {0, upper}};
}

/// An upper bound of the difference between f(z) as computed in T and the exact f(z), for |z| <= argument and
/// |f(z)| <= value.
template <FloatingPoint T>
[[nodiscard]] constexpr double error_of(const Rounding& rounding, double argument, double value) {
    if (rounding.of_value == 0 && rounding.of_argument == 0) return 0;
    return value * (rounding.of_value * unit_roundoff<T>)+argument *
           (rounding.of_argument * unit_roundoff<T>)+min_magnitude<T>;
}

/// A relaxation with its bounds clamped to [least, largest], the range of f both as computed and exactly.
[[nodiscard]] constexpr Relaxation clamped(const Relaxation& relaxed, double least, double largest) {
    return {max_of(relaxed.lower, least), min_of(relaxed.upper, largest), relaxed.below, relaxed.above};
}

/// The relaxation of an activation computed in T. An activation opts in by specializing this template with the four
/// members below; the primary template rejects it. All of them must hold for every z of the interval, which is finite;
/// `over` bounds f(z) as computed in T and, within `rounding`, the exact f(z).
///
///     static constexpr Rounding rounding;                              // error of f(z) as computed in T
///     static constexpr bool is_linear(double lower, double upper);     // whether both lines are f itself
///     static constexpr Relaxation over(double lower, double upper);    // bounds and lines of f
///     static constexpr Slopes slopes(double lower, double upper);      // bounds of the derivative of the exact f
template <class Activation, FloatingPoint T>
struct ActivationRelaxation {
    static_assert(sizeof(Activation) == 0,
                  "ctnn: proofs do not support this activation; to add it, specialize "
                  "ctnn::detail::ActivationRelaxation, see proofs/relaxation.hpp");
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double, double) { return {0, 0, {0, 0}, {0, 0}}; }
    static constexpr Slopes slopes(double, double) { return {0, 0}; }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
