#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/network_bounds.hpp>

/// How far a network's outputs, as computed in T, are from those of the exact function with the same parameters, all
/// over the box that the bounds belong to: what a layer adds, and what it makes of the error of the layer before.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// What two numbers between these bounds differ by at most. The exact function's numbers lie between them as well.
[[nodiscard]] constexpr double width_of(double lower, double upper) { return (upper - lower) * (1 + 0x1p-10); }

/// Of z from those of a layer's inputs, then of y from that of z.
template <class Net, std::size_t layer>
constexpr void add_layer_error(const DoubleParameters<Net>& net, const NetworkBounds<Net>& bounds,
                               double (&errors)[widest_layer<Net>]) {
    using T = typename Net::value_type;
    using Here = typename Net::template Layer<layer>;
    using Head = typename Here::Head;
    constexpr std::size_t first = first_neuron<Net, layer>;
    double of_sums[Head::outputs];
    double largest_error = 0;
    for (std::size_t o = 0; o < Head::outputs; ++o) {
        if constexpr (has_weights<Head>) {
            double error = bounds.term_magnitude_sum[first + o] * rounding<Net> + underflow_of_sum;
            const std::size_t row = Here::head_first + o * Head::inputs;
            for (std::size_t i = 0; i < Head::inputs; ++i) error += net.abs_values[row + i] * errors[i];
            of_sums[o] = min_of(error * (1 + 0x1p-10), width_of(bounds.z_lower[first + o], bounds.z_upper[first + o]));
        } else {
            of_sums[o] = errors[o];
        }
        largest_error = max_of(largest_error, of_sums[o]);
    }
    for (std::size_t o = 0; o < Head::outputs; ++o) {
        const std::size_t n = first + o;
        const double value = max_magnitude(bounds.y_lower[n], bounds.y_upper[n]);
        if constexpr (is_softmax<Head>) {
            // The slopes of y[i] add up to 2 y[i] (1 - y[i]) at most.
            errors[o] = largest_error / 2 + value * softmax_error<T>(Head::outputs) + 0x1p-100;
        } else {
            using Activation = ActivationRelaxation<typename Head::Activation, T>;
            const Slopes slopes = Activation::slopes(bounds.z_lower[n], bounds.z_upper[n]);
            const double argument = max_magnitude(bounds.z_lower[n], bounds.z_upper[n]);
            const double error =
                max_magnitude(slopes.min, slopes.max) * of_sums[o] + error_of<T>(Activation::rounding, argument, value);
            const double width = width_of(bounds.y_lower[n], bounds.y_upper[n]);
            const bool jumps = slopes.max > magnitude_limit<T>;
            errors[o] = jumps ? width : min_of(error * (1 + 0x1p-10), width);
        }
    }
}

/// Of the output with this number.
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
