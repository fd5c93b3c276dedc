#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/network_bounds.hpp>
#include <ctnn/proofs/weighted_sums.hpp>

/// Lower bounds of sums over a layer's outputs, carried back to the network's inputs layer by layer: each activation is
/// replaced by the line below or above it, each dense layer by its weights (DeepPoly and CROWN, see relaxation.hpp).
/// What both keep apart, a lower and an upper bound, is here the lower bound of the sum and of its negative.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// What a bound has gathered on its way back, and the magnitudes of all terms, to which its rounding is relative.
struct PartialBound {
    double constant = 0;
    double term_magnitude_sum = 0;
};

/// A lower bound, and the corner of the box at which its linear form takes it.
template <std::size_t inputs>
struct LinearBound {
    double bound;
    double slopes[inputs];
};

/// Sums over a layer's outputs y are given by a slope for each active neuron, in their order; sums over z by a
/// coefficient for each of some neurons.
template <class Net>
struct BackSubstitution {
    using T = typename Net::value_type;
    using Bounds = NetworkBounds<Net>;
    template <std::size_t layer>
    using Head = typename Net::template Layer<layer>::Head;

    /// A sum over the z of a layer: the neurons, by their number in the layer, and their coefficients.
    template <std::size_t layer>
    struct Terms {
        static constexpr std::size_t capacity = Head<layer>::outputs + 3;
        double coefficients[capacity];
        std::size_t neurons[capacity];
        std::size_t count;
    };

    const DoubleParameters<Net>& net;
    const Bounds& bounds;

    static constexpr double lower_bound(const PartialBound& partial) {
        return partial.constant - (partial.term_magnitude_sum * rounding<Net> + underflow_of_back_substitution);
    }

    /// Of sum over i of slopes[i] x[i] over the box of inputs.
    constexpr LinearBound<Net::inputs> at_inputs(const double (&slopes)[Net::inputs], PartialBound partial) const {
        LinearBound<Net::inputs> result{};
        bool in_range = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double slope = slopes[i];
            const double size = slope > 0 ? slope : -slope;
            in_range = in_range && size <= magnitude_limit<double>;
            if (!in_range) break;
            partial.constant += slope * (slope > 0 ? bounds.x_lower[i] : bounds.x_upper[i]);
            partial.term_magnitude_sum += size * max_magnitude(bounds.x_lower[i], bounds.x_upper[i]);
            result.slopes[i] = slope;
        }
        if (!in_range) return {unbounded_below, {}};
        result.bound = lower_bound(partial);
        return result;
    }

    /// Of a sum over z; stops where it is at least `enough`.
    template <std::size_t layer>
    constexpr LinearBound<Net::inputs> at_sums(Terms<layer>& terms, PartialBound partial, double enough) const {
        using Here = typename Net::template Layer<layer>;
        constexpr std::size_t inputs = Head<layer>::inputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        if (terms.count == 0) return {lower_bound(partial), {}};
        double slopes[inputs];
        if constexpr (!has_weights<Head<layer>>) {
            double all[inputs]{};
            for (std::size_t k = 0; k < terms.count; ++k) {
                const double coefficient = terms.coefficients[k];
                partial.term_magnitude_sum += (coefficient > 0 ? coefficient : -coefficient) *
                                              bounds.term_magnitude_sum[first + terms.neurons[k]];
                all[terms.neurons[k]] = coefficient;
            }
            const std::size_t count = inputs_of<layer>();
            for (std::size_t k = 0; k < count; ++k) slopes[k] = all[input_at<layer>(k)];
        } else {
            // In place of the neurons the rows of their weights. One statement for each, see weighted_sums.hpp.
            constexpr std::size_t bias = Here::head_first + Head<layer>::weight_count;
            double constant = partial.constant;
            double term_magnitude_sum = partial.term_magnitude_sum;
            double coefficient = 0;
            std::size_t neuron = 0;
            for (std::size_t k = 0; k < terms.count; ++k)
                coefficient = terms.coefficients[k], neuron = terms.neurons[k],
                term_magnitude_sum +=
                    (coefficient > 0 ? coefficient : -coefficient) * bounds.term_magnitude_sum[first + neuron],
                constant += Head<layer>::has_bias ? coefficient * net.values[bias + neuron] : 0,
                terms.neurons[k] = Here::head_first + neuron * inputs;
            partial = {constant, term_magnitude_sum};
            if constexpr (layer == 0) {
                weighted_row_sum(net.values, terms.coefficients, terms.neurons, terms.count, slopes);
            } else {
                weighted_column_sum(net.values, terms.coefficients, terms.neurons, terms.count, bounds.active,
                                    first_neuron<Net, layer - 1>, bounds.active_count[layer - 1], slopes);
            }
        }
        if constexpr (layer == 0) {
            return at_inputs(slopes, partial);
        } else {
            return at_outputs<layer - 1>(slopes, partial, enough);
        }
    }

    /// Of a sum over y.
    template <std::size_t layer>
    constexpr LinearBound<Net::inputs> at_outputs(const double (&slopes)[Head<layer>::outputs], PartialBound partial,
                                                  double enough) const {
        constexpr std::size_t first = first_neuron<Net, layer>;
        Terms<layer> terms{};
        double constant = partial.constant;
        double term_magnitude_sum = partial.term_magnitude_sum;
        double slope = 0;
        double offset = 0;
        double term = 0;
        bool in_range = true;
        std::size_t neuron = 0;
        std::size_t count = 0;
        const std::size_t active = bounds.active_count[layer];
        // One statement for each neuron, see weighted_sums.hpp.
        for (std::size_t k = 0; k < active && in_range; ++k)
            slope = slopes[k], neuron = bounds.active[first + k],
            in_range = slope <= magnitude_limit<double> && slope >= -magnitude_limit<double>,
            !in_range   ? void()
            : slope > 0 ? void((terms.coefficients[count] = slope * bounds.below_slope[first + neuron],
                                offset = slope * bounds.below_offset[first + neuron],
                                term = slope * bounds.y_lower[first + neuron]))
                        : void((terms.coefficients[count] = slope * bounds.above_slope[first + neuron],
                                offset = slope * bounds.above_offset[first + neuron],
                                term = slope * bounds.y_upper[first + neuron])),
            constant += term, term_magnitude_sum += term > 0 ? term : -term, partial.constant += offset,
            partial.term_magnitude_sum += offset > 0 ? offset : -offset, terms.neurons[count] = neuron,
            count += terms.coefficients[count] != 0 ? 1 : 0;
        if (!in_range) return {unbounded_below, {}};
        terms.count = count;
        const double by_intervals = lower_bound({constant, term_magnitude_sum});
        if (by_intervals >= enough) return {by_intervals, {}};
        LinearBound<Net::inputs> result = at_sums<layer>(terms, partial, enough);
        if (result.bound < by_intervals) result.bound = by_intervals;
        return result;
    }

    /// How many inputs of a layer are not 0 all over the box, and which they are.
    template <std::size_t layer>
    [[nodiscard]] constexpr std::size_t inputs_of() const {
        if constexpr (layer == 0) {
            return Net::inputs;
        } else {
            return bounds.active_count[layer - 1];
        }
    }

    template <std::size_t layer>
    [[nodiscard]] constexpr std::size_t input_at(std::size_t k) const {
        if constexpr (layer == 0) {
            return k;
        } else {
            return bounds.active[first_neuron<Net, layer - 1> + k];
        }
    }
};

/// Tightens the bounds of one neuron's z, where that can be of use: not where the activation is linear between them
/// already. Gives the number of sums that were carried back.
template <class Net, std::size_t layer>
constexpr std::size_t tighten_sum(const DoubleParameters<Net>& net, NetworkBounds<Net>& bounds, std::size_t neuron) {
    using Here = typename Net::template Layer<layer>;
    using Head = typename Here::Head;
    std::size_t carried = 0;
    if constexpr (layer > 0 && has_weights<Head>) {
        using T = typename Net::value_type;
        const std::size_t n = first_neuron<Net, layer> + neuron;
        const BackSubstitution<Net> back{net, bounds};
        bool settled = false;
        double enough = -unbounded_below;
        if constexpr (!is_softmax<Head>) {
            using Activation = ActivationRelaxation<typename Head::Activation, T>;
            settled = Activation::is_linear(bounds.z_lower[n], bounds.z_upper[n]);
            if (Activation::is_linear(0, -unbounded_below)) enough = 0;
        }
        // First the side that is more likely to settle it.
        bool lower_side = bounds.z_lower[n] + bounds.z_upper[n] > 0;
        for (; carried < 2 && !settled; ++carried) {
            const double sign = lower_side ? 1 : -1;
            const std::size_t row = Here::head_first + neuron * Head::inputs;
            double slopes[Head::inputs];
            const std::size_t count = back.template inputs_of<layer>();
            for (std::size_t k = 0; k < count; ++k) {
                slopes[k] = sign * net.values[row + back.template input_at<layer>(k)];
            }
            PartialBound partial{0, bounds.term_magnitude_sum[n]};
            if constexpr (Head::has_bias) {
                partial.constant = sign * net.values[Here::head_first + Head::weight_count + neuron];
            }
            const double bound = back.template at_outputs<layer - 1>(slopes, partial, enough).bound;
            if (lower_side && bound > bounds.z_lower[n]) bounds.z_lower[n] = bound;
            if (!lower_side && -bound < bounds.z_upper[n]) bounds.z_upper[n] = -bound;
            settled = bound >= enough;
            lower_side = !lower_side;
        }
    }
    return carried;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
