#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/core/values.hpp>

/// What a .nnet text says of its network's inputs and outputs in their own units, in parts that a text may lack.
namespace ctnn::models {

CTNN_STRICT_FP_BEGIN

/// The limits of the inputs that the network was trained for. The format's own libraries move other inputs to them
/// silently; here clamp() does.
template <class T, std::size_t inputs>
struct NnetLimits {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;

    Array minima;
    Array maxima;

    /// Whether the network was trained for such inputs.
    [[nodiscard]] constexpr bool contains(const Inputs& x) const {
        for (std::size_t i = 0; i < inputs; ++i) {
            if (!(x[i] >= minima[i] && x[i] <= maxima[i])) return false;
        }
        return true;
    }

    /// The nearest inputs between minima and maxima; a NaN stays one.
    [[nodiscard]] constexpr Array clamp(const Inputs& x) const {
        Array inside = x;
        for (std::size_t i = 0; i < inputs; ++i) {
            if (x[i] < minima[i]) inside[i] = minima[i];
            if (x[i] > maxima[i]) inside[i] = maxima[i];
        }
        return inside;
    }
};

/// The network takes normalized inputs, (x - mean) / range.
template <class T, std::size_t inputs>
struct NnetInputScaling {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;

    Array means;
    Array ranges;

    /// What the network takes: (x - mean) / range.
    [[nodiscard]] constexpr Array normalize(const Inputs& x) const {
        Array normalized{};
        for (std::size_t i = 0; i < inputs; ++i) normalized[i] = (x[i] - means[i]) / ranges[i];
        return normalized;
    }

    /// Back to the inputs' own units, but for rounding: x * range + mean.
    [[nodiscard]] constexpr Array denormalize_inputs(const Inputs& x) const {
        Array original{};
        for (std::size_t i = 0; i < inputs; ++i) original[i] = x[i] * ranges[i] + means[i];
        return original;
    }
};

/// The network gives normalized outputs, all with one mean and one range.
template <class T>
struct NnetOutputScaling {
    T output_mean;
    T output_range;

    /// What the network gives, in its own units: y * range + mean.
    template <std::size_t outputs>
    [[nodiscard]] constexpr std::array<T, outputs> denormalize_outputs(const std::array<T, outputs>& y) const {
        std::array<T, outputs> original{};
        for (std::size_t i = 0; i < outputs; ++i) original[i] = y[i] * output_range + output_mean;
        return original;
    }
};

/// All parts.
template <class T, std::size_t inputs>
struct NnetScaling : NnetLimits<T, inputs>, NnetInputScaling<T, inputs>, NnetOutputScaling<T> {
    using Array = std::array<T, inputs>;
    using Inputs = Values<T, inputs, Role::inputs>;
};

CTNN_STRICT_FP_END

}  // namespace ctnn::models
