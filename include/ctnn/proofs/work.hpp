#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/network_bounds.hpp>

/// What bounding costs a constant evaluation, in the unit in which its compiler limits it, so that a search can be cut
/// into evaluations. The costs are upper bounds of what was measured with -fconstexpr-steps and -fconstexpr-ops-limit.
namespace ctnn::detail {

struct ProofCosts {
    std::size_t limit;        ///< of one constant evaluation; a search aims at half of it
    std::size_t neuron;       ///< of each neuron in a bound by intervals
    std::size_t weight;       ///< of each weight there
    std::size_t input;        ///< more for each of the network's inputs
    std::size_t curve;        ///< more for a neuron whose activation is not made of straight lines
    std::size_t row_neuron;   ///< of each active neuron that a sum is carried back through
    std::size_t row_weights;  ///< of four of the weights between active neurons
    std::size_t row_group;    ///< more for four of the active neurons
    std::size_t row;          ///< of such a sum in each layer
    std::size_t box;
    std::size_t pass;          ///< of a forward pass
    std::size_t pass_neuron;   ///< more for each neuron
    std::size_t pass_weights;  ///< more for eight weights
};

#if defined(__clang__)
inline constexpr ProofCosts proof_costs{1'048'576, 100, 1, 100, 800, 4, 0, 10, 70, 1500, 300, 10, 1};
#else
inline constexpr ProofCosts proof_costs{33'554'432, 1500, 60, 1500, 5000, 180, 100, 0, 1000, 20000, 10000, 400, 240};
#endif

/// The costs at run time, in multiplications of a bound; by these a search divides its effort, in the compiler as well,
/// so that it finds the same everywhere. The additions of a forward pass wait for each other.
inline constexpr ProofCosts run_time_costs{0, 8, 3, 8, 100, 2, 4, 4, 20, 100, 20, 8, 32};

/// A cost that is never reached.
inline constexpr std::size_t unlimited_work = static_cast<std::size_t>(-1) / 4;

/// Whether the activation's bounds take an elementary function.
template <class Net, std::size_t layer>
consteval bool is_curved() {
    using Head = typename Net::template Layer<layer>::Head;
    if constexpr (is_softmax<Head>) {
        return true;
    } else {
        return !ActivationRelaxation<typename Head::Activation, typename Net::value_type>::is_linear(1, 2);
    }
}

/// Of a bound by intervals of a layer, or of backpropagation through it.
template <class Net, std::size_t layer, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t interval_work =
    (is_curved<Net, layer>() ? costs.curve * Net::template Layer<layer>::Head::outputs : 0) +
    costs.neuron * (Net::template Layer<layer>::Head::outputs + Net::template Layer<layer>::Head::inputs) +
    costs.weight * Net::template Layer<layer>::Head::multiply_adds;

template <class Net, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t interval_work_of_network = []<std::size_t... layer>(std::index_sequence<layer...>) {
    return ((costs.input * Net::inputs) + ... + interval_work<Net, layer, costs>);
}(std::make_index_sequence<Net::layer_count>{});

/// Of a forward pass, with a look at its outputs.
template <class Net, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t pass_work = []<std::size_t... layer>(std::index_sequence<layer...>) {
    return (costs.pass + ... +
            (costs.pass_neuron * Net::template Layer<layer>::Head::outputs +
             (is_curved<Net, layer>() ? costs.curve / 4 * Net::template Layer<layer>::Head::outputs : 0) +
             costs.pass_weights * (Net::template Layer<layer>::Head::multiply_adds / 8 + 1)));
}(std::make_index_sequence<Net::layer_count>{});

/// Of the parameters in double, without which nothing begins.
template <class Net>
inline constexpr std::size_t double_parameter_work =
    (proof_costs.limit > 10'000'000 ? std::size_t(60) : std::size_t(1)) * Net::parameter_count;

/// Of carrying one sum back from the outputs of a layer to the inputs.
template <class Net, std::size_t layer, const ProofCosts& costs = proof_costs>
constexpr std::size_t row_work(const NetworkBounds<Net>& bounds) {
    using Head = typename Net::template Layer<layer>::Head;
    const std::size_t active = bounds.active_count[layer];
    std::size_t columns = Net::inputs;
    if constexpr (layer > 0) columns = bounds.active_count[layer - 1];
    const std::size_t groups = has_weights<Head> ? (active + 3) / 4 : 0;
    const std::size_t here = costs.row_neuron * active + groups * (costs.row_group + costs.row_weights * columns);
    if constexpr (layer == 0) {
        return here + costs.row + costs.row_neuron * Net::inputs;
    } else {
        return here + costs.row + row_work<Net, layer - 1, costs>(bounds);
    }
}

}  // namespace ctnn::detail
