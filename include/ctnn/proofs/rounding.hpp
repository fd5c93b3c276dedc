#pragma once

#include <cstddef>
#include <limits>
#include <utility>

#include <ctnn/core/floating_point.hpp>

/// Rounding errors of bounds. Bounds are computed in double, for networks of either type, together with the sum of the
/// magnitudes of their terms. `rounding<Net> * magnitudes` plus a constant for underflow covers the rounding errors of
/// the bound itself and of the network's forward pass in its own type; docs/proofs.md derives it.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The largest relative error of a rounded operation in T.
template <FloatingPoint T>
inline constexpr double unit_roundoff = static_cast<double>(std::numeric_limits<T>::epsilon()) / 2;

/// The largest magnitude that is bounded. Neither a forward pass in T nor, in double, the product of two such numbers
/// times a layer's width overflows.
template <FloatingPoint T>
inline constexpr double magnitude_limit = sizeof(T) == sizeof(float) ? 0x1p100 : 0x1p200;

/// The lower bound of a value about which nothing is known.
inline constexpr double unbounded_below = -0x1p900;

/// Bound of the underflow error of a layer's sum or of a line: 2^-1075 for each of fewer than 2^21 products.
inline constexpr double underflow_of_sum = 0x1p-1050;

/// Bound of the underflow error of a back-substituted sum: 2^-1075 for each of fewer than 2^39 coefficients, times a
/// number of at most 2^200.
inline constexpr double underflow_of_back_substitution = 0x1p-835;

/// The magnitude added to each sum of magnitudes, so that the relative error also covers products that underflow in T.
template <FloatingPoint T>
inline constexpr double min_magnitude = 2 * static_cast<double>((std::numeric_limits<T>::min)());

template <class Net, std::size_t... i>
consteval std::size_t count_neurons(std::index_sequence<i...>) {
    return (std::size_t(0) + ... + Net::template Layer<i>::outputs);
}

/// The index of a layer's first neuron in an array of all neurons of the network.
template <class Net, std::size_t layer>
inline constexpr std::size_t first_neuron = count_neurons<Net>(std::make_index_sequence<layer>{});

template <class Net>
inline constexpr std::size_t neuron_count = first_neuron<Net, Net::layer_count>;

template <class Net, std::size_t... i>
consteval std::size_t find_widest(std::index_sequence<i...>) {
    std::size_t widest = Net::inputs;
    ((widest = Net::template Layer<i>::outputs > widest ? Net::template Layer<i>::outputs : widest), ...);
    return widest;
}

/// The largest number of inputs or outputs of a layer.
template <class Net>
inline constexpr std::size_t widest_layer = find_widest<Net>(std::make_index_sequence<Net::layer_count>{});

/// The relative error of a bound. A forward pass rounds each sum of n products n + 1 times; the bound's own terms are
/// rounded at most twice per neuron, once per input and a few times more. The last factor covers the products of these
/// errors and the rounding of the magnitudes.
template <class Net>
inline constexpr double rounding = [] {
    using T = typename Net::value_type;
    constexpr std::size_t forward = widest_layer<Net> + 2;
    constexpr std::size_t own = 2 * neuron_count<Net> + 4 * widest_layer<Net> + Net::inputs + 64;
    static_assert(
        own < (std::size_t(1) << 20U) && static_cast<double>(forward) * unit_roundoff<T> < 0x1p-11,
        "ctnn: this network is too large for proofs; its layers are too wide for its type or it has too many neurons");
    return (static_cast<double>(forward) * unit_roundoff<T> +
            static_cast<double>(own) * unit_roundoff<double>)*(1 + 0x1p-10);
}();

/// Lower and upper bound of the exact value of a computed sum x, from the sum of the magnitudes of its terms.
[[nodiscard]] constexpr double widen_down(double x, double magnitudes) {
    return x - (magnitudes * (16 * unit_roundoff<double>)+underflow_of_sum);
}
[[nodiscard]] constexpr double widen_up(double x, double magnitudes) {
    return x + (magnitudes * (16 * unit_roundoff<double>)+underflow_of_sum);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
