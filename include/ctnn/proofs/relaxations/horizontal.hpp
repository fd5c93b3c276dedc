#pragma once

#include <ctnn/proofs/relaxation.hpp>

/// Horizontal relaxations, for activations that are increasing or have a single minimum.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The minimum of a function that decreases, then increases.
struct Valley {
    double fall;     ///< The function decreases up to here.
    double rise;     ///< The function increases from here; its minimum is between the two.
    double minimum;  ///< A lower bound of the minimum.
};

/// The valley of an increasing function: beyond every interval.
inline constexpr Valley no_valley{0x1p1000, 0x1p1000, 0};

/// Horizontal lines at the smallest and the largest value over the interval, widened by the error of f(z).
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

/// Like relax_to_values(), for z times a number from 0 to 1: its rounded value is between 0 and z.
template <class Activation, FloatingPoint T>
constexpr Relaxation relax_to_gated_values(double lower, double upper, const Valley& valley, const Rounding& rounding) {
    return clamped(relax_to_values<Activation, T>(lower, upper, valley, rounding), min_of(lower, 0), max_of(upper, 0));
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
