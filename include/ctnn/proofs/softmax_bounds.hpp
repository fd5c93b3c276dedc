#pragma once

#include <cstddef>

#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Interval bounds of Softmax: y[i] = 1 / (1 + sum over j != i of e^(z[j] - z[i])) decreases in each z[j] and increases
/// in z[i].
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The distance from the largest z beyond which exp in T may underflow.
template <FloatingPoint T>
inline constexpr double exp_range = sizeof(T) == sizeof(float) ? 80 : 600;

/// The relative error of y as computed in T. exp multiplies the rounding error of z - max z by its argument and adds up
/// to 1 unit in the last place; a sum and a division follow.
template <FloatingPoint T>
[[nodiscard]] constexpr double softmax_error(std::size_t width) {
    constexpr double exponent = sizeof(T) == sizeof(float) ? 128 : 1024;
    return (2 * exponent + 2 * static_cast<double>(width) + 32) * 2 * unit_roundoff<T> * (1 + 0x1p-10);
}

/// e^x, with x limited to exp_range above; `result_below` if x is below -exp_range.
[[nodiscard]] constexpr double clamped_exp(double x, double result_below) {
    constexpr double end = exp_range<double>;
    return x < -end ? result_below : math::exp(x < end ? x : end);
}

/// Bounds y of `width` neurons from number `first` on, by horizontal lines.
template <std::size_t width, std::size_t first, FloatingPoint T, class Bounds>
constexpr void bound_softmax(Bounds& bounds) {
    const double error = softmax_error<T>(width) + static_cast<double>(2 * width) * unit_roundoff<double>;
    for (std::size_t i = first; i < first + width; ++i) {
        double least = 1;  // bounds of the denominator
        double largest = 1;
        bool vanishes = false;
        for (std::size_t j = first; j < first + width; ++j) {
            if (j == i) continue;
            const double highest = bounds.z_upper[j] - bounds.z_lower[i];
            least += clamped_exp(bounds.z_lower[j] - bounds.z_upper[i], 0);
            largest += clamped_exp(highest, 0x1p-600);
            if (highest > exp_range<double>) vanishes = true;
        }
        const double lower = vanishes ? 0 : max_of(0, 1 / largest * (1 - error) - 0x1p-100);
        // A rounded sum of positive numbers is at least each of them, so y is at most 1.
        const double upper = min_of(1 / least * (1 + error) + 0x1p-100, 1);
        bounds.y_lower[i] = lower;
        bounds.y_upper[i] = upper;
        bounds.below_slope[i] = 0;
        bounds.below_offset[i] = lower;
        bounds.above_slope[i] = 0;
        bounds.above_offset[i] = upper;
    }
}

/// The difference z[a] - z[b] above which y[a] > y[b] as computed in T, if e^(z[a] - max z) does not underflow.
template <FloatingPoint T>
[[nodiscard]] constexpr double softmax_margin(std::size_t width) {
    return 4 * softmax_error<T>(width);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
