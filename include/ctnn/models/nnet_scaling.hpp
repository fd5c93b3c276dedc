#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/core/values.hpp>

/// Scaling of a .nnet network: limits, means and ranges that convert its inputs and outputs between
/// their own units and normalized numbers. A text can lack any of the parts.
namespace ctnn::models {

CTNN_STRICT_FP_BEGIN

/// Limits of the inputs that the network was trained for. The libraries of the format clamp other
/// inputs silently; here clamp() does so on request.
template <class T, std::size_t inputs>
struct NnetLimits {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;

    Array minima;
    Array maxima;

    /// Whether x is within the limits. False if an x[i] is NaN.
    [[nodiscard]] constexpr bool contains(const Inputs& x) const {
        for (std::size_t i = 0; i < inputs; ++i) {
            if (!(x[i] >= minima[i] && x[i] <= maxima[i])) return false;
        }
        return true;
    }

    /// The nearest inputs within the limits. NaN is returned unchanged.
    [[nodiscard]] constexpr Array clamp(const Inputs& x) const {
        Array inside = x;
        for (std::size_t i = 0; i < inputs; ++i) {
            if (x[i] < minima[i]) inside[i] = minima[i];
            if (x[i] > maxima[i]) inside[i] = maxima[i];
        }
        return inside;
    }
};

/// Means and ranges of the inputs; the network takes normalized inputs.
template <class T, std::size_t inputs>
struct NnetInputScaling {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;

    Array means;
    Array ranges;

    /// Converts inputs from their own units to normalized ones: (x - mean) / range.
    [[nodiscard]] constexpr Array normalize(const Inputs& x) const {
        Array normalized{};
        for (std::size_t i = 0; i < inputs; ++i) normalized[i] = (x[i] - means[i]) / ranges[i];
        return normalized;
    }

    /// Converts normalized inputs back to their own units: x * range + mean, rounded.
    [[nodiscard]] constexpr Array denormalize_inputs(const Inputs& x) const {
        Array original{};
        for (std::size_t i = 0; i < inputs; ++i) original[i] = x[i] * ranges[i] + means[i];
        return original;
    }
};

/// Mean and range of all outputs; the network returns normalized outputs.
template <class T>
struct NnetOutputScaling {
    T output_mean;
    T output_range;

    /// Converts outputs of the network to their own units: y * range + mean.
    template <std::size_t outputs>
    [[nodiscard]] constexpr std::array<T, outputs> denormalize_outputs(const std::array<T, outputs>& y) const {
        std::array<T, outputs> original{};
        for (std::size_t i = 0; i < outputs; ++i) original[i] = y[i] * output_range + output_mean;
        return original;
    }
};

/// All parts of the scaling.
template <class T, std::size_t inputs>
struct NnetScaling : NnetLimits<T, inputs>, NnetInputScaling<T, inputs>, NnetOutputScaling<T> {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;
};

CTNN_STRICT_FP_END

}  // namespace ctnn::models
