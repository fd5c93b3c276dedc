#pragma once

#include <cstddef>

#include <ctnn/proofs/back_substitution.hpp>

/// Bounds of the slopes of a sum of outputs over the inputs, all over the box that the network's bounds belong to:
/// backpropagation with intervals (as in Wang, Pei, Whitehouse, Yang and Jana, "Formal Security Analysis of Neural
/// Networks using Symbolic Intervals", 2018). They are of the exact function, without the network's rounding.
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// More than underflow can lose in a slope over a sum, and in all of a layer's together, times weights.
inline constexpr double underflow_of_slope = 0x1p-600;
inline constexpr double underflow_of_slopes = 0x1p-300;

/// Each slope lies within `radius` of `centre`; where `usable` is false, nothing is known.
template <std::size_t width>
struct SlopeBounds {
    double centre[width];
    double radius[width];
    bool usable;
};

template <class Net>
struct GradientBounds {
    using Result = SlopeBounds<Net::inputs>;
    template <std::size_t layer>
    using Head = typename Net::template Layer<layer>::Head;

    const Coefficients<Net>& net;
    const NetworkBounds<Net>& bounds;

    /// From the slopes over the outputs y of a layer.
    template <std::size_t layer>
    constexpr Result below_outputs(const SlopeBounds<Head<layer>::outputs>& over_y) const {
        constexpr std::size_t outputs = Head<layer>::outputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        using T = typename Net::value_type;
        SlopeBounds<outputs> over_z{};
        over_z.usable = over_y.usable;
        double least = -no_bound;
        double largest = no_bound;
        for (std::size_t j = 0; j < outputs; ++j) {
            least = smaller(least, over_y.centre[j] - over_y.radius[j]);
            largest = larger(largest, over_y.centre[j] + over_y.radius[j]);
        }
        if (!(larger_magnitude(least, largest) <= largest_number<double>)) return {{}, {}, false};
        for (std::size_t j = 0; j < outputs; ++j) {
            double low = over_y.centre[j] - over_y.radius[j];
            double high = over_y.centre[j] + over_y.radius[j];
            Slopes slopes{0, 0};
            if constexpr (is_softmax<Head<layer>>) {
                // dz[j] = y[j] (dy[j] - mean), the mean being one of all dy weighted by y.
                slopes = {bounds.y_lower[first + j], bounds.y_upper[first + j]};
                const double shifted = low - largest;
                high = high - least;
                low = shifted;
            } else {
                slopes = Relaxed<typename Head<layer>::Activation, T>::slopes(bounds.z_lower[first + j],
                                                                              bounds.z_upper[first + j]);
            }
            if (slopes.largest > largest_number<T>) return {{}, {}, false};  // it jumps
            const double a = low * slopes.least;
            const double b = low * slopes.largest;
            const double c = high * slopes.least;
            const double d = high * slopes.largest;
            const double lower = smaller(smaller(a, b), smaller(c, d));
            const double upper = larger(larger(a, b), larger(c, d));
            over_z.centre[j] = lower + (upper - lower) / 2;
            // What is rounded here and in the sums of the weights below.
            over_z.radius[j] = larger(upper - over_z.centre[j], over_z.centre[j] - lower) +
                               larger_magnitude(lower, upper) * (4 * rounding<Net>)+underflow_of_slope;
        }
        return below_sums<layer>(over_z);
    }

    /// From the slopes over the sums z of a layer.
    template <std::size_t layer>
    constexpr Result below_sums(const SlopeBounds<Head<layer>::outputs>& over_z) const {
        using Here = typename Net::template Layer<layer>;
        constexpr std::size_t outputs = Head<layer>::outputs;
        constexpr std::size_t inputs = Head<layer>::inputs;
        SlopeBounds<inputs> over_x{};
        over_x.usable = over_z.usable;
        if constexpr (has_weights<Head<layer>>) {
            double centres[outputs + 3];
            double radii[outputs + 3];
            std::size_t rows[outputs + 3];
            std::size_t count = 0;
            for (std::size_t j = 0; j < outputs; ++j) {
                if (over_z.centre[j] == 0 && over_z.radius[j] <= underflow_of_slope) continue;
                if (!(absolute(over_z.centre[j]) + over_z.radius[j] <= largest_number<double>)) return {{}, {}, false};
                centres[count] = over_z.centre[j];
                radii[count] = over_z.radius[j];
                rows[count] = Here::head_first + j * inputs;
                ++count;
            }
            if (count > 0) {
                combine_rows(net.values, centres, rows, count, over_x.centre);
                combine_rows(net.magnitudes, radii, rows, count, over_x.radius);
            }
            for (std::size_t i = 0; i < inputs; ++i) over_x.radius[i] += underflow_of_slopes;
        } else {
            for (std::size_t i = 0; i < inputs; ++i) {
                over_x.centre[i] = over_z.centre[i];
                over_x.radius[i] = over_z.radius[i];
            }
        }
        if constexpr (layer == 0) {
            for (std::size_t i = 0; i < inputs; ++i) {
                if (!(absolute(over_x.centre[i]) + over_x.radius[i] <= largest_number<double>)) return {{}, {}, false};
            }
            return over_x;
        } else {
            return below_outputs<layer - 1>(over_x);
        }
    }
};

/// The slopes of factors . y.
template <class Net>
[[nodiscard]] constexpr SlopeBounds<Net::inputs> bound_gradient(const Coefficients<Net>& net,
                                                                const NetworkBounds<Net>& bounds,
                                                                const double (&factors)[Net::outputs]) {
    SlopeBounds<Net::outputs> over_y{};
    over_y.usable = bounds.usable;
    for (std::size_t i = 0; i < Net::outputs; ++i) over_y.centre[i] = factors[i];
    return GradientBounds<Net>{net, bounds}.template below_outputs<Net::layer_count - 1>(over_y);
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
