#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/network_bounds.hpp>
#include <ctnn/proofs/weighted_sums.hpp>

/// Back-substitution: lower bounds of linear forms of a layer's outputs in terms of the network's inputs. Layer by
/// layer, activations are replaced by the line below or above them, dense layers by their weights (DeepPoly and CROWN,
/// see relaxation.hpp). An upper bound is the lower bound of the negative form.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The constant part of a bound during back-substitution.
struct PartialBound {
    double constant = 0;
    double term_magnitude_sum = 0;  ///< Sum of the magnitudes of all terms, to which the rounding error is relative.
};

/// A lower bound and the linear form of the inputs from which it follows.
template <std::size_t inputs>
struct LinearBound {
    double bound;
    double slopes[inputs];  ///< Coefficients of the linear form; all 0 if it stopped early or is constant.
};

/// Back-substitutes linear forms through a network. A form of a layer's outputs y has one slope per active neuron, in
/// their order; a form of z has a coefficient for each listed neuron.
template <class Net>
struct BackSubstitution {
    using T = typename Net::value_type;
    using Bounds = NetworkBounds<Net>;
    template <std::size_t layer>
    using Layer = typename Net::template Layer<layer>;

    /// A linear form of the z of a layer: neurons, by their number in the layer, and their coefficients.
    template <std::size_t layer>
    struct Terms {
        static constexpr std::size_t capacity = Layer<layer>::outputs + 3;
        double coefficients[capacity];
        std::size_t neurons[capacity];
        std::size_t count;
    };

    const DoubleParameters<Net>& net;
    const Bounds& bounds;

    static constexpr double lower_bound(const PartialBound& partial) {
        return partial.constant - (partial.term_magnitude_sum * rounding<Net> + underflow_of_back_substitution);
    }

    /// Bounds sum over i of slopes[i] x[i] over the box.
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

    /// Bounds a form of z; stops early if the bound is at least `enough`. Overwrites `terms`.
    template <std::size_t layer>
    constexpr LinearBound<Net::inputs> at_sums(Terms<layer>& terms, PartialBound partial, double enough) const {
        constexpr std::size_t inputs = Layer<layer>::inputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        if (terms.count == 0) return {lower_bound(partial), {}};
        double slopes[inputs];
        if constexpr (!has_weights<Layer<layer>>) {
            double all[inputs]{};
            for (std::size_t k = 0; k < terms.count; ++k) {
                const double coefficient = terms.coefficients[k];
                partial.term_magnitude_sum += (coefficient > 0 ? coefficient : -coefficient) *
                                              bounds.term_magnitude_sum[first + terms.neurons[k]];
                all[terms.neurons[k]] = coefficient;
            }
            const std::size_t count = active_inputs<layer>();
            for (std::size_t k = 0; k < count; ++k) slopes[k] = all[active_input<layer>(k)];
        } else {
            // Replaces neurons by the rows of their weights. One statement per neuron, see weighted_sums.hpp.
            constexpr std::size_t bias = Net::template parameter_offset<layer> + Layer<layer>::weight_count;
            double constant = partial.constant;
            double term_magnitude_sum = partial.term_magnitude_sum;
            double coefficient = 0;
            std::size_t neuron = 0;
            for (std::size_t k = 0; k < terms.count; ++k)
                coefficient = terms.coefficients[k], neuron = terms.neurons[k],
                term_magnitude_sum +=
                    (coefficient > 0 ? coefficient : -coefficient) * bounds.term_magnitude_sum[first + neuron],
                constant += Layer<layer>::has_bias ? coefficient * net.values[bias + neuron] : 0,
                terms.neurons[k] = Net::template parameter_offset<layer> + neuron * inputs;
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

    /// Bounds a form of y; stops early if the bound is at least `enough`.
    template <std::size_t layer>
    constexpr LinearBound<Net::inputs> at_outputs(const double (&slopes)[Layer<layer>::outputs], PartialBound partial,
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
        // One statement per neuron, see weighted_sums.hpp.
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

    /// The number of active inputs of a layer, those not 0 all over the box.
    template <std::size_t layer>
    [[nodiscard]] constexpr std::size_t active_inputs() const {
        if constexpr (layer == 0) {
            return Net::inputs;
        } else {
            return bounds.active_count[layer - 1];
        }
    }

    /// The number of active input k.
    template <std::size_t layer>
    [[nodiscard]] constexpr std::size_t active_input(std::size_t k) const {
        if constexpr (layer == 0) {
            return k;
        } else {
            return bounds.active[first_neuron<Net, layer - 1> + k];
        }
    }
};

/// Tightens the bounds of one neuron's z by back-substitution, unless the activation is already linear between them.
/// Returns the number of forms that were back-substituted.
template <class Net, std::size_t layer>
constexpr std::size_t tighten_sum(const DoubleParameters<Net>& net, NetworkBounds<Net>& bounds, std::size_t neuron) {
    using Layer = typename Net::template Layer<layer>;
    std::size_t substituted = 0;
    if constexpr (layer > 0 && has_weights<Layer>) {
        using T = typename Net::value_type;
        const std::size_t n = first_neuron<Net, layer> + neuron;
        const BackSubstitution<Net> back{net, bounds};
        bool settled = false;
        double enough = -unbounded_below;
        if constexpr (!is_softmax<Layer>) {
            using Activation = ActivationRelaxation<typename Layer::Activation, T>;
            settled = Activation::is_linear(bounds.z_lower[n], bounds.z_upper[n]);
            if (Activation::is_linear(0, -unbounded_below)) enough = 0;
        }
        // The side nearer to 0 first, because it is more likely to make the activation linear.
        bool lower_side = bounds.z_lower[n] + bounds.z_upper[n] > 0;
        for (; substituted < 2 && !settled; ++substituted) {
            const double sign = lower_side ? 1 : -1;
            const std::size_t row = Net::template parameter_offset<layer> + neuron * Layer::inputs;
            double slopes[Layer::inputs];
            const std::size_t count = back.template active_inputs<layer>();
            for (std::size_t k = 0; k < count; ++k) {
                slopes[k] = sign * net.values[row + back.template active_input<layer>(k)];
            }
            PartialBound partial{0, bounds.term_magnitude_sum[n]};
            if constexpr (Layer::has_bias) {
                partial.constant =
                    sign * net.values[Net::template parameter_offset<layer> + Layer::weight_count + neuron];
            }
            const double bound = back.template at_outputs<layer - 1>(slopes, partial, enough).bound;
            if (lower_side && bound > bounds.z_lower[n]) bounds.z_lower[n] = bound;
            if (!lower_side && -bound < bounds.z_upper[n]) bounds.z_upper[n] = -bound;
            settled = bound >= enough;
            lower_side = !lower_side;
        }
    }
    return substituted;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
