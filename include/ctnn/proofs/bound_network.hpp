#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/back_substitution.hpp>
#include <ctnn/proofs/box.hpp>

/// Bounds of a whole network over a box, layer by layer.
namespace ctnn::detail {

/// Bounds with only the inputs set.
template <class Net>
[[nodiscard]] constexpr NetworkBounds<Net> begin_bounds(const DoubleParameters<Net>& net, const Box<Net::inputs>& box) {
    NetworkBounds<Net> bounds{};
    bounds.usable = net.usable;
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        const bool usable = absolute(box.lower[i]) <= magnitude_limit<typename Net::value_type> &&
                            absolute(box.upper[i]) <= magnitude_limit<typename Net::value_type> &&
                            box.lower[i] <= box.upper[i];
        bounds.x_lower[i] = usable ? box.lower[i] : 0;
        bounds.x_upper[i] = usable ? box.upper[i] : 0;
        if (!usable) bounds.usable = false;
    }
    return bounds;
}

/// Bounds one layer: its sums, which `tighten` back-substitutes, and its activation.
template <class Net, std::size_t layer>
constexpr void bound_layer(const DoubleParameters<Net>& net, NetworkBounds<Net>& bounds, bool tighten) {
    if (bounds.usable) bound_sums<Net, layer>(net, bounds);
    if (bounds.usable && tighten) {
        constexpr std::size_t outputs = Net::template Layer<layer>::outputs;
        for (std::size_t neuron = 0; neuron < outputs; ++neuron) tighten_sum<Net, layer>(net, bounds, neuron);
    }
    if (bounds.usable) bound_activation<Net, layer>(bounds);
}

/// Bounds by intervals or, with `tighten`, by lines as well.
template <class Net>
[[nodiscard]] constexpr NetworkBounds<Net> bound_network(const DoubleParameters<Net>& net, const Box<Net::inputs>& box,
                                                         bool tighten) {
    NetworkBounds<Net> bounds = begin_bounds<Net>(net, box);
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        (bound_layer<Net, layer>(net, bounds, tighten), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    return bounds;
}

}  // namespace ctnn::detail
