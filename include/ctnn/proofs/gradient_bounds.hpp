#pragma once

#include <cstddef>

#include <ctnn/proofs/back_substitution.hpp>

/// Bounds of the gradient of a linear form of the outputs with respect to the inputs, over the box of the network's
/// bounds: backpropagation with intervals (as in Wang, Pei, Whitehouse, Yang and Jana, "Formal Security Analysis of
/// Neural Networks using Symbolic Intervals", 2018). They bound the exact function, without the network's rounding.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Bounds of the underflow error of a derivative with respect to z, and of a weighted sum of such derivatives.
inline constexpr double underflow_of_slope = 0x1p-600;
inline constexpr double underflow_of_slope_sum = 0x1p-300;

/// Intervals of derivatives, as centre and radius; without meaning if `usable` is false.
template <std::size_t width>
struct SlopeBounds {
    double centre[width];
    double radius[width];
    bool usable;
};

/// Backpropagates intervals through a network.
template <class Net>
struct GradientBounds {
    using Result = SlopeBounds<Net::inputs>;
    template <std::size_t layer>
    using Layer = typename Net::template Layer<layer>;

    const DoubleParameters<Net>& net;
    const NetworkBounds<Net>& bounds;

    /// Derivatives with respect to the inputs from those with respect to y of a layer.
    template <std::size_t layer>
    constexpr Result below_outputs(const SlopeBounds<Layer<layer>::outputs>& over_y) const {
        constexpr std::size_t outputs = Layer<layer>::outputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        using T = typename Net::value_type;
        SlopeBounds<outputs> over_z{};
        over_z.usable = over_y.usable;
        double least = -unbounded_below;
        double largest = unbounded_below;
        for (std::size_t j = 0; j < outputs; ++j) {
            least = min_of(least, over_y.centre[j] - over_y.radius[j]);
            largest = max_of(largest, over_y.centre[j] + over_y.radius[j]);
        }
        if (!(max_magnitude(least, largest) <= magnitude_limit<double>)) return {{}, {}, false};
        for (std::size_t j = 0; j < outputs; ++j) {
            double low = over_y.centre[j] - over_y.radius[j];
            double high = over_y.centre[j] + over_y.radius[j];
            Slopes slopes{0, 0};
            if constexpr (is_softmax<Layer<layer>>) {
                // dz[j] = y[j] (dy[j] - mean), where the mean of all dy is weighted by y.
                slopes = {bounds.y_lower[first + j], bounds.y_upper[first + j]};
                const double shifted = low - largest;
                high = high - least;
                low = shifted;
            } else {
                slopes = ActivationRelaxation<typename Layer<layer>::Activation, T>::slopes(bounds.z_lower[first + j],
                                                                                            bounds.z_upper[first + j]);
            }
            if (slopes.max > magnitude_limit<T>) return {{}, {}, false};  // discontinuous
            const double a = low * slopes.min;
            const double b = low * slopes.max;
            const double c = high * slopes.min;
            const double d = high * slopes.max;
            const double lower = min_of(min_of(a, b), min_of(c, d));
            const double upper = max_of(max_of(a, b), max_of(c, d));
            over_z.centre[j] = lower + (upper - lower) / 2;
            // The rounding errors of this product and of the weighted sums in below_sums().
            over_z.radius[j] = max_of(upper - over_z.centre[j], over_z.centre[j] - lower) +
                               max_magnitude(lower, upper) * (4 * rounding<Net>)+underflow_of_slope;
        }
        return below_sums<layer>(over_z);
    }

    /// Derivatives with respect to the inputs from those with respect to z of a layer.
    template <std::size_t layer>
    constexpr Result below_sums(const SlopeBounds<Layer<layer>::outputs>& over_z) const {
        constexpr std::size_t outputs = Layer<layer>::outputs;
        constexpr std::size_t inputs = Layer<layer>::inputs;
        SlopeBounds<inputs> over_x{};
        over_x.usable = over_z.usable;
        if constexpr (has_weights<Layer<layer>>) {
            double centres[outputs + 3];
            double radii[outputs + 3];
            std::size_t rows[outputs + 3];
            std::size_t count = 0;
            for (std::size_t j = 0; j < outputs; ++j) {
                if (over_z.centre[j] == 0 && over_z.radius[j] <= underflow_of_slope) continue;
                if (!(absolute(over_z.centre[j]) + over_z.radius[j] <= magnitude_limit<double>)) return {{}, {}, false};
                centres[count] = over_z.centre[j];
                radii[count] = over_z.radius[j];
                rows[count] = Net::template parameter_offset<layer> + j * inputs;
                ++count;
            }
            if (count > 0) {
                weighted_row_sum(net.values, centres, rows, count, over_x.centre);
                weighted_row_sum(net.abs_values, radii, rows, count, over_x.radius);
            }
            for (std::size_t i = 0; i < inputs; ++i) over_x.radius[i] += underflow_of_slope_sum;
        } else {
            for (std::size_t i = 0; i < inputs; ++i) {
                over_x.centre[i] = over_z.centre[i];
                over_x.radius[i] = over_z.radius[i];
            }
        }
        if constexpr (layer == 0) {
            for (std::size_t i = 0; i < inputs; ++i) {
                if (!(absolute(over_x.centre[i]) + over_x.radius[i] <= magnitude_limit<double>)) return {{}, {}, false};
            }
            return over_x;
        } else {
            return below_outputs<layer - 1>(over_x);
        }
    }
};

/// Bounds of the gradient of coefficients . y.
template <class Net>
[[nodiscard]] constexpr SlopeBounds<Net::inputs> bound_gradient(const DoubleParameters<Net>& net,
                                                                const NetworkBounds<Net>& bounds,
                                                                const double (&coefficients)[Net::outputs]) {
    SlopeBounds<Net::outputs> over_y{};
    over_y.usable = bounds.usable;
    for (std::size_t i = 0; i < Net::outputs; ++i) over_y.centre[i] = coefficients[i];
    return GradientBounds<Net>{net, bounds}.template below_outputs<Net::layer_count - 1>(over_y);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
