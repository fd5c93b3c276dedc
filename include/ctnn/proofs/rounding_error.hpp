#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/network_bounds.hpp>

/// Bounds of a network's rounding error: the difference between its outputs as computed in T and those of the exact
/// function with the same parameters, over the box of the bounds. Each layer propagates the error of its inputs and
/// adds its own.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The largest difference of two numbers between the bounds, which also bound the exact function.
[[nodiscard]] constexpr double width_of(double lower, double upper) { return (upper - lower) * (1 + 0x1p-10); }

/// Propagates the errors of a layer's inputs to z, then to y.
template <class Net, std::size_t layer>
constexpr void add_layer_error(const DoubleParameters<Net>& net, const NetworkBounds<Net>& bounds,
                               double (&errors)[widest_layer<Net>]) {
    using T = typename Net::value_type;
    using Layer = typename Net::template Layer<layer>;
    constexpr std::size_t first = first_neuron<Net, layer>;
    double z_errors[Layer::outputs];
    double largest_error = 0;
    for (std::size_t o = 0; o < Layer::outputs; ++o) {
        if constexpr (has_weights<Layer>) {
            double error = bounds.term_magnitude_sum[first + o] * rounding<Net> + underflow_of_sum;
            const std::size_t row = Net::template parameter_offset<layer> + o * Layer::inputs;
            for (std::size_t i = 0; i < Layer::inputs; ++i) error += net.abs_values[row + i] * errors[i];
            z_errors[o] = min_of(error * (1 + 0x1p-10), width_of(bounds.z_lower[first + o], bounds.z_upper[first + o]));
        } else {
            z_errors[o] = errors[o];
        }
        largest_error = max_of(largest_error, z_errors[o]);
    }
    for (std::size_t o = 0; o < Layer::outputs; ++o) {
        const std::size_t n = first + o;
        const double value = max_magnitude(bounds.y_lower[n], bounds.y_upper[n]);
        if constexpr (is_softmax<Layer>) {
            // The magnitudes of the derivatives of y[i] add up to at most 2 y[i] (1 - y[i]) <= 1/2.
            errors[o] = largest_error / 2 + value * softmax_error<T>(Layer::outputs) + 0x1p-100;
        } else {
            using Activation = ActivationRelaxation<typename Layer::Activation, T>;
            const Slopes slopes = Activation::slopes(bounds.z_lower[n], bounds.z_upper[n]);
            const double argument = max_magnitude(bounds.z_lower[n], bounds.z_upper[n]);
            const double error = max_magnitude(slopes.min, slopes.max) * z_errors[o] +
                                 error_of<T>(Activation::rounding, argument, value);
            const double width = width_of(bounds.y_lower[n], bounds.y_upper[n]);
            const bool jumps = slopes.max > magnitude_limit<T>;
            errors[o] = jumps ? width : min_of(error * (1 + 0x1p-10), width);
        }
    }
}

/// A bound of the rounding error of output number `output`.
template <class Net>
[[nodiscard]] constexpr double rounding_error(const DoubleParameters<Net>& net, const NetworkBounds<Net>& bounds,
                                              std::size_t output) {
    double errors[widest_layer<Net>]{};
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        (add_layer_error<Net, layer>(net, bounds, errors), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    return errors[output];
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
