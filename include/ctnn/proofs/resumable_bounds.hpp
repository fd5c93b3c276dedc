#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/search_state.hpp>
#include <ctnn/proofs/work.hpp>

/// Linear bounds of the topmost pending box, in steps of limited work: the state stores the next layer and neuron, so
/// that a constant evaluation can end between two neurons.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <class Net>
constexpr void begin_linear_bounds(const DoubleParameters<Net>& net, SearchState<Net>& state) {
    require_method(state, Method::linear_bounds);
    state.bounds = begin_bounds<Net>(net, top_box(state));
    state.has_bounds = true;
    state.layer = 0;
    state.neuron = 0;
}

/// Bounds neurons of one layer until the layer is complete or the cost exceeds `work`. Returns the cost.
template <class Net, std::size_t layer>
constexpr std::size_t bound_neurons(const DoubleParameters<Net>& net, SearchState<Net>& state, std::size_t work) {
    constexpr std::size_t outputs = Net::template Layer<layer>::outputs;
    NetworkBounds<Net>& bounds = state.bounds;
    std::size_t cost = 0;
    if (state.neuron == 0) {
        if (bounds.usable) bound_sums<Net, layer>(net, bounds);
        cost += interval_work<Net, layer>;
    }
    if constexpr (layer > 0) {
        const std::size_t row_cost = row_work<Net, layer - 1>(bounds);
        const std::size_t row_effort = row_work<Net, layer - 1, run_time_costs>(bounds);
        // At least one neuron, so that the search advances even if the intervals alone exceed the remaining work.
        while (bounds.usable && state.neuron < outputs) {
            const std::size_t rows = tighten_sum<Net, layer>(net, bounds, state.neuron);
            cost += proof_costs.row_neuron + row_cost * rows;
            state.hunt.effort += row_effort * rows;
            ++state.neuron;
            if (cost > work && state.neuron < outputs) return cost;
        }
    }
    if (bounds.usable) bound_activation<Net, layer>(bounds);
    state.neuron = 0;
    state.layer = layer + 1;
    return cost;
}

/// Like bound_neurons(), for the next layer of the state.
template <class Net>
constexpr std::size_t advance_bounds(const DoubleParameters<Net>& net, SearchState<Net>& state, std::size_t work) {
    std::size_t cost = 0;
    const std::size_t next = state.layer;
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        ((next == layer ? void(cost += bound_neurons<Net, layer>(net, state, work)) : void()), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    return cost;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
