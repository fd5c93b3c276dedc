#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/network.hpp>
#include <ctnn/proofs/relaxation.hpp>
#include <ctnn/proofs/softmax_bounds.hpp>
#include <ctnn/proofs/supported.hpp>
#include <ctnn/proofs/weighted_sums.hpp>

/// Bounds of every number inside a network while its inputs are in a box, by interval arithmetic.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A network's parameters and their magnitudes in double. `usable` is false if one is NaN or too large.
template <class Net>
struct DoubleParameters {
    static_assert(check_network<Net>());

    double values[Net::parameter_count];
    double abs_values[Net::parameter_count];
    bool usable;
};

/// Stores the block of parameters that begins at `at`.
template <class Net, class P, std::size_t... i>
constexpr void store_double_parameters(const P& p, std::size_t at, DoubleParameters<Net>& result,
                                       std::index_sequence<i...>) {
    using T = typename Net::value_type;
    const bool are_usable = (... && (at + i >= Net::parameter_count ||
                                     (p[at + i] >= T(-magnitude_limit<T>) && p[at + i] <= T(magnitude_limit<T>))));
    if (!are_usable) result.usable = false;
    ((at + i < Net::parameter_count
          ? void((
                result.values[at + i] = are_usable ? static_cast<double>(p[at + i]) : 0.0,
                result.abs_values[at + i] = result.values[at + i] < 0 ? -result.values[at + i] : result.values[at + i]))
          : void()),
     ...);
}

template <class Net>
[[nodiscard]] constexpr DoubleParameters<Net> double_parameters(const Net& net) {
    return kernels::with_plain(net.parameters, [](const auto& p) {
        DoubleParameters<Net> result;
        result.usable = true;
        for (std::size_t i = 0; i < Net::parameter_count; i += Block<Net::parameter_count>::size())
            store_double_parameters<Net>(p, i, result, Block<Net::parameter_count>{});
        return result;
    });
}

/// Bounds of a network over a box. Per neuron: bounds of the sum z and of the activation y, lines below and above y as
/// functions of z, and an upper bound of |b| + sum |W x|, to which the rounding error is relative.
template <class Net>
struct NetworkBounds {
    static_assert(check_network<Net>());
    static constexpr std::size_t neurons = neuron_count<Net>;

    double x_lower[Net::inputs];
    double x_upper[Net::inputs];
    double z_lower[neurons];
    double z_upper[neurons];
    double y_lower[neurons];
    double y_upper[neurons];
    double below_slope[neurons];
    double below_offset[neurons];
    double above_slope[neurons];
    double above_offset[neurons];
    double term_magnitude_sum[neurons];
    /// Active neurons of each layer, by their number in the layer: those whose y is not 0 all over the box. Forms that
    /// are back-substituted omit the others.
    std::size_t active[neurons];
    std::size_t active_count[Net::layer_count];
    bool usable;  ///< Whether all magnitudes are at most magnitude_limit.

    template <std::size_t layer>
    [[nodiscard]] constexpr double input_lower(std::size_t i) const {
        if constexpr (layer == 0) {
            return x_lower[i];
        } else {
            return y_lower[first_neuron<Net, layer - 1> + i];
        }
    }

    template <std::size_t layer>
    [[nodiscard]] constexpr double input_upper(std::size_t i) const {
        if constexpr (layer == 0) {
            return x_upper[i];
        } else {
            return y_upper[first_neuron<Net, layer - 1> + i];
        }
    }
};

/// Adds the products of a row, a block from column k on, to `sum`, `spread` and `term_magnitude_sum`.
template <class W, std::size_t inputs, std::size_t... i>
constexpr void add_products(const W& w, const W& abs_values, std::size_t row, const std::size_t (&columns)[inputs],
                            const double (&centre)[inputs], const double (&radius)[inputs],
                            const double (&largest)[inputs], std::size_t k, std::size_t count, double& sum,
                            double& spread, double& term_magnitude_sum, std::index_sequence<i...>) {
    std::size_t at = 0;
    ((k + i < count
          ? void((at = row + columns[k + i], sum += w[at] * centre[k + i], spread += abs_values[at] * radius[k + i],
                  term_magnitude_sum += abs_values[at] * largest[k + i]))
          : void()),
     ...);
}

/// Bounds z of a layer: the sum over the centres of the inputs' intervals plus or minus the sum over their radii.
template <class Net, std::size_t layer>
constexpr void bound_sums(const DoubleParameters<Net>& net, NetworkBounds<Net>& bounds) {
    using Layer = typename Net::template Layer<layer>;
    constexpr std::size_t first = first_neuron<Net, layer>;
    if constexpr (has_weights<Layer>) {
        // Initialized, because g++ 14 warns about elements from `count` on, which the blocks do not read.
        double centre[Layer::inputs]{};
        double radius[Layer::inputs]{};
        double largest[Layer::inputs]{};
        std::size_t columns[Layer::inputs]{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < Layer::inputs; ++i) {
            const double lower = bounds.template input_lower<layer>(i);
            const double upper = bounds.template input_upper<layer>(i);
            if (lower == 0 && upper == 0) continue;
            const double half = lower + (upper - lower) / 2;
            centre[count] = half;
            radius[count] = max_of(upper - half, half - lower);
            largest[count] = max_magnitude(lower, upper);
            columns[count++] = Net::template parameter_offset<layer> + i;
        }
        const auto& w = net.values;
        const auto& abs_values = net.abs_values;
        for (std::size_t o = 0; o < Layer::outputs; ++o) {
            double sum = 0;
            double spread = 0;
            double term_magnitude_sum = min_magnitude<typename Net::value_type>;
            if constexpr (Layer::has_bias) {
                sum = w[Net::template parameter_offset<layer> + Layer::weight_count + o];
                term_magnitude_sum += abs_values[Net::template parameter_offset<layer> + Layer::weight_count + o];
            }
            const std::size_t row = o * Layer::inputs;
            for (std::size_t k = 0; k < count; k += Block<Layer::inputs>::size())
                add_products(w, abs_values, row, columns, centre, radius, largest, k, count, sum, spread,
                             term_magnitude_sum, Block<Layer::inputs>{});
            const double error = spread + (term_magnitude_sum * rounding<Net> + underflow_of_sum);
            bounds.z_lower[first + o] = sum - error;
            bounds.z_upper[first + o] = sum + error;
            bounds.term_magnitude_sum[first + o] = term_magnitude_sum;
            if (!(term_magnitude_sum <= magnitude_limit<typename Net::value_type>)) bounds.usable = false;
        }
    } else {
        for (std::size_t o = 0; o < Layer::outputs; ++o) {
            bounds.z_lower[first + o] = bounds.template input_lower<layer>(o);
            bounds.z_upper[first + o] = bounds.template input_upper<layer>(o);
            bounds.term_magnitude_sum[first + o] = max_magnitude(bounds.z_lower[first + o], bounds.z_upper[first + o]);
        }
    }
}

/// Bounds y and its lines from the bounds of z.
template <class Net, std::size_t layer>
constexpr void bound_activation(NetworkBounds<Net>& bounds) {
    using T = typename Net::value_type;
    using Layer = typename Net::template Layer<layer>;
    constexpr std::size_t first = first_neuron<Net, layer>;
    if constexpr (is_softmax<Layer>) {
        bound_softmax<Layer::outputs, first, T>(bounds);
    } else {
        for (std::size_t n = first; n < first + Layer::outputs; ++n) {
            const Relaxation relaxed =
                ActivationRelaxation<typename Layer::Activation, T>::over(bounds.z_lower[n], bounds.z_upper[n]);
            bounds.y_lower[n] = relaxed.lower;
            bounds.y_upper[n] = relaxed.upper;
            bounds.below_slope[n] = relaxed.below.slope;
            bounds.below_offset[n] = relaxed.below.offset;
            bounds.above_slope[n] = relaxed.above.slope;
            bounds.above_offset[n] = relaxed.above.offset;
            if (!(max_magnitude(relaxed.lower, relaxed.upper) <= magnitude_limit<T>)) bounds.usable = false;
        }
    }
    std::size_t count = 0;
    for (std::size_t o = 0; o < Layer::outputs; ++o) {
        const std::size_t n = first + o;
        const bool is_zero = bounds.y_lower[n] == 0 && bounds.y_upper[n] == 0 && bounds.below_slope[n] == 0 &&
                             bounds.below_offset[n] == 0 && bounds.above_slope[n] == 0 && bounds.above_offset[n] == 0;
        if (!is_zero) bounds.active[first + count++] = o;
    }
    bounds.active_count[layer] = count;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
