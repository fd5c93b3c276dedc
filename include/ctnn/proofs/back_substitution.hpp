#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/network_bounds.hpp>
#include <ctnn/proofs/weighted_sums.hpp>

/// Lower bounds of sums over a layer's outputs, carried back to the network's inputs layer by layer: each activation is
/// replaced by the line below or above it, each dense layer by its weights (DeepPoly and CROWN, see relaxation.hpp).
/// What both keep apart, a lower and an upper bound, is here the lower bound of the sum and of its negative.
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// What a bound has gathered on its way back, and the magnitudes of all terms, to which its rounding is relative.
struct Gathered {
    double constant = 0;
    double magnitudes = 0;
};

/// A lower bound, and the corner of the box at which its linear form takes it.
template <std::size_t inputs>
struct Descent {
    double bound;
    double slopes[inputs];
};

/// Sums over a layer's outputs y are given by a slope for each active neuron, in their order; sums over z by a factor
/// for each of some neurons.
template <class Net>
struct BackSubstitution {
    using T = typename Net::value_type;
    using Bounds = NetworkBounds<Net>;
    using Descended = Descent<Net::inputs>;
    template <std::size_t layer>
    using Head = typename Net::template Layer<layer>::Head;

    /// A sum over the z of a layer: the neurons, by their number in the layer, and their factors.
    template <std::size_t layer>
    struct Terms {
        static constexpr std::size_t room = Head<layer>::outputs + 3;
        double factors[room];
        std::size_t neurons[room];
        std::size_t count;
    };

    const Coefficients<Net>& net;
    const Bounds& bounds;

    static constexpr double lower_bound(const Gathered& gathered) {
        return gathered.constant - (gathered.magnitudes * rounding<Net> + underflow_of_descent);
    }

    /// Of sum over i of slopes[i] x[i] over the box of inputs.
    constexpr Descended at_inputs(const double (&slopes)[Net::inputs], Gathered gathered) const {
        Descended result{};
        bool in_range = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double slope = slopes[i];
            const double size = slope > 0 ? slope : -slope;
            in_range = in_range && size <= largest_number<double>;
            if (!in_range) break;
            gathered.constant += slope * (slope > 0 ? bounds.x_lower[i] : bounds.x_upper[i]);
            gathered.magnitudes += size * larger_magnitude(bounds.x_lower[i], bounds.x_upper[i]);
            result.slopes[i] = slope;
        }
        if (!in_range) return {no_bound, {}};
        result.bound = lower_bound(gathered);
        return result;
    }

    /// Of a sum over z; stops where it is at least `enough`.
    template <std::size_t layer>
    constexpr Descended at_sums(Terms<layer>& terms, Gathered gathered, double enough) const {
        using Here = typename Net::template Layer<layer>;
        constexpr std::size_t inputs = Head<layer>::inputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        if (terms.count == 0) return {lower_bound(gathered), {}};
        double slopes[inputs];
        if constexpr (!has_weights<Head<layer>>) {
            double all[inputs]{};
            for (std::size_t k = 0; k < terms.count; ++k) {
                const double factor = terms.factors[k];
                gathered.magnitudes += (factor > 0 ? factor : -factor) * bounds.magnitude[first + terms.neurons[k]];
                all[terms.neurons[k]] = factor;
            }
            const std::size_t count = inputs_of<layer>();
            for (std::size_t k = 0; k < count; ++k) slopes[k] = all[input_at<layer>(k)];
        } else {
            // In place of the neurons the rows of their weights. One statement for each, see weighted_sums.hpp.
            constexpr std::size_t bias = Here::head_first + Head<layer>::weight_count;
            double constant = gathered.constant;
            double magnitudes = gathered.magnitudes;
            double factor = 0;
            std::size_t neuron = 0;
            for (std::size_t k = 0; k < terms.count; ++k)
                factor = terms.factors[k], neuron = terms.neurons[k],
                magnitudes += (factor > 0 ? factor : -factor) * bounds.magnitude[first + neuron],
                constant += Head<layer>::has_bias ? factor * net.values[bias + neuron] : 0,
                terms.neurons[k] = Here::head_first + neuron * inputs;
            gathered = {constant, magnitudes};
            if constexpr (layer == 0) {
                combine_rows(net.values, terms.factors, terms.neurons, terms.count, slopes);
            } else {
                combine_columns(net.values, terms.factors, terms.neurons, terms.count, bounds.active,
                                first_neuron<Net, layer - 1>, bounds.active_count[layer - 1], slopes);
            }
        }
        if constexpr (layer == 0) {
            return at_inputs(slopes, gathered);
        } else {
            return at_outputs<layer - 1>(slopes, gathered, enough);
        }
    }

    /// Of a sum over y.
    template <std::size_t layer>
    constexpr Descended at_outputs(const double (&slopes)[Head<layer>::outputs], Gathered gathered,
                                   double enough) const {
        constexpr std::size_t first = first_neuron<Net, layer>;
        Terms<layer> terms{};
        double constant = gathered.constant;
        double magnitudes = gathered.magnitudes;
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
            in_range = slope <= largest_number<double> && slope >= -largest_number<double>,
            !in_range   ? void()
            : slope > 0 ? void((terms.factors[count] = slope * bounds.below_slope[first + neuron],
                                offset = slope * bounds.below_offset[first + neuron],
                                term = slope * bounds.y_lower[first + neuron]))
                        : void((terms.factors[count] = slope * bounds.above_slope[first + neuron],
                                offset = slope * bounds.above_offset[first + neuron],
                                term = slope * bounds.y_upper[first + neuron])),
            constant += term, magnitudes += term > 0 ? term : -term, gathered.constant += offset,
            gathered.magnitudes += offset > 0 ? offset : -offset, terms.neurons[count] = neuron,
            count += terms.factors[count] != 0 ? 1 : 0;
        if (!in_range) return {no_bound, {}};
        terms.count = count;
        const double by_intervals = lower_bound({constant, magnitudes});
        if (by_intervals >= enough) return {by_intervals, {}};
        Descended result = at_sums<layer>(terms, gathered, enough);
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
constexpr std::size_t tighten_sum(const Coefficients<Net>& net, NetworkBounds<Net>& bounds, std::size_t neuron) {
    using Here = typename Net::template Layer<layer>;
    using Head = typename Here::Head;
    std::size_t carried = 0;
    if constexpr (layer > 0 && has_weights<Head>) {
        using T = typename Net::value_type;
        const std::size_t n = first_neuron<Net, layer> + neuron;
        const BackSubstitution<Net> back{net, bounds};
        bool settled = false;
        double enough = -no_bound;
        if constexpr (!is_softmax<Head>) {
            using Activation = Relaxed<typename Head::Activation, T>;
            settled = Activation::is_linear(bounds.z_lower[n], bounds.z_upper[n]);
            if (Activation::is_linear(0, -no_bound)) enough = 0;
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
            Gathered gathered{0, bounds.magnitude[n]};
            if constexpr (Head::has_bias) {
                gathered.constant = sign * net.values[Here::head_first + Head::weight_count + neuron];
            }
            const double bound = back.template at_outputs<layer - 1>(slopes, gathered, enough).bound;
            if (lower_side && bound > bounds.z_lower[n]) bounds.z_lower[n] = bound;
            if (!lower_side && -bound < bounds.z_upper[n]) bounds.z_upper[n] = -bound;
            settled = bound >= enough;
            lower_side = !lower_side;
        }
    }
    return carried;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
