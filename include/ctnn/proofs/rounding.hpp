#pragma once

#include <cstddef>
#include <limits>
#include <utility>

#include <ctnn/core/floating_point.hpp>

/// What rounding can do to a bound. Bounds are computed in double, for networks of either type, and each carries a sum
/// of magnitudes; `rounding<Net> * magnitudes`, and what underflow can lose, covers the roundings of the bound's own
/// arithmetic and of the network's forward pass in its own type. docs/proofs.md derives it.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The largest relative error of one rounded operation.
template <FloatingPoint T>
inline constexpr double unit_roundoff = static_cast<double>(std::numeric_limits<T>::epsilon()) / 2;

/// Above this, numbers are not bounded but given up, so that nothing overflows: neither a forward pass in T nor the
/// products of two such numbers, times a layer's width, in double.
template <FloatingPoint T>
inline constexpr double magnitude_limit = sizeof(T) == sizeof(float) ? 0x1p100 : 0x1p200;

/// A lower bound where none is known.
inline constexpr double unbounded_below = -0x1p900;

/// More than underflow can lose in a layer's sum or in a line: 2^-1075 in each of fewer than 2^21 products.
inline constexpr double underflow_of_sum = 0x1p-1050;

/// More than underflow can lose in a back-substituted sum: 2^-1075 in each of fewer than 2^39 coefficients, times a
/// number of at most 2^200.
inline constexpr double underflow_of_back_substitution = 0x1p-835;

/// A number to which a magnitude is raised, so that the relative error covers products that underflow in T as well.
template <FloatingPoint T>
inline constexpr double min_magnitude = 2 * static_cast<double>((std::numeric_limits<T>::min)());

template <class Net, std::size_t... i>
consteval std::size_t count_neurons(std::index_sequence<i...>) {
    return (std::size_t(0) + ... + Net::template Layer<i>::Head::outputs);
}

/// Where the neurons of a layer begin in an array of all of the network's neurons.
template <class Net, std::size_t layer>
inline constexpr std::size_t first_neuron = count_neurons<Net>(std::make_index_sequence<layer>{});

template <class Net>
inline constexpr std::size_t neuron_count = first_neuron<Net, Net::layer_count>;

template <class Net, std::size_t... i>
consteval std::size_t find_widest(std::index_sequence<i...>) {
    std::size_t widest = Net::inputs;
    ((widest = Net::template Layer<i>::Head::outputs > widest ? Net::template Layer<i>::Head::outputs : widest), ...);
    return widest;
}

/// The largest number of values between two layers.
template <class Net>
inline constexpr std::size_t widest_layer = find_widest<Net>(std::make_index_sequence<Net::layer_count>{});

/// The relative error of a bound: a forward pass rounds each sum of n products n + 1 times, a bound's own terms go
/// through at most a rounding for every neuron twice and for each input, and a few more. The last factor covers the
/// products of these errors with each other and the rounding of the magnitudes themselves.
template <class Net>
inline constexpr double rounding = [] {
    using T = typename Net::value_type;
    constexpr std::size_t forward = widest_layer<Net> + 2;
    constexpr std::size_t own = 2 * neuron_count<Net> + 4 * widest_layer<Net> + Net::inputs + 64;
    static_assert(own < (std::size_t(1) << 20U) && static_cast<double>(forward) * unit_roundoff<T> < 0x1p-11,
                  "ctnn: this network is too large for proofs: its layers too wide for its type, or too many neurons");
    return (static_cast<double>(forward) * unit_roundoff<T> +
            static_cast<double>(own) * unit_roundoff<double>)*(1 + 0x1p-10);
}();

/// The smallest and the largest that a sum can be that was computed with these magnitudes of its terms.
[[nodiscard]] constexpr double widen_down(double x, double magnitudes) {
    return x - (magnitudes * (16 * unit_roundoff<double>)+underflow_of_sum);
}
[[nodiscard]] constexpr double widen_up(double x, double magnitudes) {
    return x + (magnitudes * (16 * unit_roundoff<double>)+underflow_of_sum);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
