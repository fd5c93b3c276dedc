#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/network_bounds.hpp>

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

inline constexpr double no_bound = -0x1p900;

/// out[i] = sum over k < count of factors[k] w[rows[k] + i]; `factors` and `rows` have room for 3 more, which are
/// overwritten.
template <std::size_t width, class W>
constexpr void combine_rows(const W& w, double* factors, std::size_t* rows, std::size_t count, double (&out)[width]) {
    for (std::size_t i = 0; i < width; ++i) out[i] = 0;
    for (std::size_t end = count + 3; count < end && count % 4 != 0; ++count) {
        factors[count] = 0;
        rows[count] = rows[0];
    }
    for (std::size_t k = 0; k < count; k += 4) {
        const double a = factors[k];
        const double b = factors[k + 1];
        const double c = factors[k + 2];
        const double d = factors[k + 3];
        const std::size_t row_a = rows[k];
        const std::size_t row_b = rows[k + 1];
        const std::size_t row_c = rows[k + 2];
        const std::size_t row_d = rows[k + 3];
        for (std::size_t i = 0; i < width; ++i) {
            out[i] = out[i] + a * w[row_a + i] + b * w[row_b + i] + c * w[row_c + i] + d * w[row_d + i];
        }
    }
}

template <class Net>
struct BackSubstitution {
    using T = typename Net::value_type;
    using Bounds = NetworkBounds<Net>;
    using Descended = Descent<Net::inputs>;
    template <std::size_t layer>
    using Head = typename Net::template Layer<layer>::Head;

    const Coefficients<Net>& net;
    const Bounds& bounds;

    /// Of sum over i of slopes[i] x[i] over the box of inputs.
    constexpr Descended at_inputs(const double (&slopes)[Net::inputs], Gathered gathered) const {
        Descended result{};
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double slope = slopes[i];
            if (!(absolute(slope) <= largest_number<double>)) return {no_bound, {}};
            const double term = slope * (slope > 0 ? bounds.x_lower[i] : bounds.x_upper[i]);
            gathered.constant += term;
            gathered.magnitudes += absolute(slope) * larger_magnitude(bounds.x_lower[i], bounds.x_upper[i]);
            result.slopes[i] = slope;
        }
        result.bound = lower_bound(gathered);
        return result;
    }

    static constexpr double lower_bound(const Gathered& gathered) {
        return gathered.constant - (gathered.magnitudes * rounding<Net> + underflow);
    }

    /// Of sum over j of slopes[j] z[j], where z are the sums of this layer; stops where it is at least `enough`.
    template <std::size_t layer>
    constexpr Descended at_sums(const double (&slopes)[Head<layer>::outputs], Gathered gathered, double enough) const {
        using Here = typename Net::template Layer<layer>;
        constexpr std::size_t outputs = Head<layer>::outputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        if constexpr (HasWeights<Head<layer>>) {
            double factors[outputs + 3];
            std::size_t rows[outputs + 3];
            std::size_t count = 0;
            for (std::size_t j = 0; j < outputs; ++j) {
                const double slope = slopes[j];
                if (slope == 0) continue;
                factors[count] = slope;
                rows[count] = Here::head_first + j * Head<layer>::inputs;
                ++count;
                gathered.magnitudes += absolute(slope) * bounds.magnitude[first + j];
                if constexpr (Head<layer>::has_bias) {
                    gathered.constant += slope * net.values[Here::head_first + Head<layer>::weight_count + j];
                }
            }
            if (count == 0) return {lower_bound(gathered), {}};
            double before[Head<layer>::inputs];
            combine_rows(net.values, factors, rows, count, before);
            if constexpr (layer == 0) {
                return at_inputs(before, gathered);
            } else {
                return at_outputs<layer - 1>(before, gathered, enough);
            }
        } else {
            for (std::size_t j = 0; j < outputs; ++j) {
                gathered.magnitudes += absolute(slopes[j]) * bounds.magnitude[first + j];
            }
            if constexpr (layer == 0) {
                return at_inputs(slopes, gathered);
            } else {
                return at_outputs<layer - 1>(slopes, gathered, enough);
            }
        }
    }

    /// Of sum over j of slopes[j] y[j], where y are the outputs of this layer.
    template <std::size_t layer>
    constexpr Descended at_outputs(const double (&slopes)[Head<layer>::outputs], Gathered gathered,
                                   double enough) const {
        constexpr std::size_t outputs = Head<layer>::outputs;
        constexpr std::size_t first = first_neuron<Net, layer>;
        double next[outputs];
        Gathered here = gathered;
        for (std::size_t j = 0; j < outputs; ++j) {
            const double slope = slopes[j];
            next[j] = 0;
            if (slope == 0) continue;
            if (!(absolute(slope) <= largest_number<double>)) return {no_bound, {}};
            const std::size_t n = first + j;
            const bool rises = slope > 0;
            next[j] = slope * (rises ? bounds.below_slope[n] : bounds.above_slope[n]);
            const double offset = slope * (rises ? bounds.below_offset[n] : bounds.above_offset[n]);
            gathered.constant += offset;
            gathered.magnitudes += absolute(offset);
            const double term = slope * (rises ? bounds.y_lower[n] : bounds.y_upper[n]);
            here.constant += term;
            here.magnitudes += absolute(term);
        }
        const double by_intervals = lower_bound(here);
        if (by_intervals >= enough) return {by_intervals, {}};
        Descended result = at_sums<layer>(next, gathered, enough);
        if (result.bound < by_intervals) result.bound = by_intervals;
        return result;
    }
};

/// Tightens the bounds of one neuron's z, where that can be of use: not where the activation is linear between them
/// already. Gives the number of sums that were carried back.
template <class Net, std::size_t layer>
constexpr std::size_t tighten_sum(const Coefficients<Net>& net, NetworkBounds<Net>& bounds, std::size_t neuron) {
    using Here = typename Net::template Layer<layer>;
    using Head = typename Here::Head;
    std::size_t carried = 0;
    if constexpr (layer > 0 && HasWeights<Head>) {
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
            for (std::size_t i = 0; i < Head::inputs; ++i) slopes[i] = sign * net.values[row + i];
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
