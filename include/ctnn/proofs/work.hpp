#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/proofs/network_bounds.hpp>

/// The cost of bounds in a constant evaluation, in the unit that the compiler limits (operations in GCC, steps in
/// Clang), so that a search can be split into several evaluations. The costs are upper bounds of measurements with
/// -fconstexpr-ops-limit and -fconstexpr-steps.
namespace ctnn::detail {

struct ProofCosts {
    std::size_t limit;         ///< Limit of one constant evaluation; a search uses half of it.
    std::size_t neuron;        ///< Per neuron in interval bounds.
    std::size_t weight;        ///< Per weight in interval bounds.
    std::size_t input;         ///< Per input of the network in interval bounds.
    std::size_t curve;         ///< Extra per neuron whose activation is not piecewise linear.
    std::size_t row_neuron;    ///< Per active neuron through which a form is back-substituted.
    std::size_t row_weights;   ///< Per four weights between active neurons.
    std::size_t row_group;     ///< Extra per four active neurons.
    std::size_t row;           ///< Per form and layer.
    std::size_t box;           ///< Per box.
    std::size_t pass;          ///< Per forward pass.
    std::size_t pass_neuron;   ///< Extra per neuron in a forward pass.
    std::size_t pass_weights;  ///< Extra per eight weights in a forward pass.
};

#if defined(__clang__)
inline constexpr ProofCosts proof_costs{1'048'576, 100, 1, 100, 800, 4, 0, 10, 70, 1500, 300, 10, 1};
#else
inline constexpr ProofCosts proof_costs{33'554'432, 1500, 60, 1500, 5000, 180, 100, 0, 1000, 20000, 10000, 400, 240};
#endif

/// Costs at run time, in multiplications of a bound. A search divides its effort by these costs in the compiler as
/// well, so that it finds the same counterexamples there. A weight costs more in a forward pass, whose additions depend
/// on each other.
inline constexpr ProofCosts run_time_costs{0, 8, 3, 8, 100, 2, 4, 4, 20, 100, 20, 8, 32};

/// A limit that no search reaches.
inline constexpr std::size_t unlimited_work = static_cast<std::size_t>(-1) / 4;

/// Whether bounds of the layer's activation need an elementary function.
template <class Net, std::size_t layer>
consteval bool is_curved() {
    using Layer = typename Net::template Layer<layer>;
    if constexpr (is_softmax<Layer>) {
        return true;
    } else {
        return !ActivationRelaxation<typename Layer::Activation, typename Net::value_type>::is_linear(1, 2);
    }
}

/// Cost of interval bounds of a layer, or of backpropagation through it.
template <class Net, std::size_t layer, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t interval_work =
    (is_curved<Net, layer>() ? costs.curve * Net::template Layer<layer>::outputs : 0) +
    costs.neuron * (Net::template Layer<layer>::outputs + Net::template Layer<layer>::inputs) +
    costs.weight * Net::template Layer<layer>::multiply_adds;

/// Cost of interval bounds of the network.
template <class Net, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t interval_work_of_network = []<std::size_t... layer>(std::index_sequence<layer...>) {
    return ((costs.input * Net::inputs) + ... + interval_work<Net, layer, costs>);
}(std::make_index_sequence<Net::layer_count>{});

/// Cost of a forward pass and of evaluating the property at its outputs.
template <class Net, const ProofCosts& costs = proof_costs>
inline constexpr std::size_t pass_work = []<std::size_t... layer>(std::index_sequence<layer...>) {
    return (costs.pass + ... +
            (costs.pass_neuron * Net::template Layer<layer>::outputs +
             (is_curved<Net, layer>() ? costs.curve / 4 * Net::template Layer<layer>::outputs : 0) +
             costs.pass_weights * (Net::template Layer<layer>::multiply_adds / 8 + 1)));
}(std::make_index_sequence<Net::layer_count>{});

/// Cost of double_parameters().
template <class Net>
inline constexpr std::size_t double_parameter_work =
    (proof_costs.limit > 10'000'000 ? std::size_t(60) : std::size_t(1)) * Net::parameter_count;

/// Cost of back-substituting one form from the outputs of a layer to the inputs of the network.
template <class Net, std::size_t layer, const ProofCosts& costs = proof_costs>
constexpr std::size_t row_work(const NetworkBounds<Net>& bounds) {
    using Layer = typename Net::template Layer<layer>;
    const std::size_t active = bounds.active_count[layer];
    std::size_t columns = Net::inputs;
    if constexpr (layer > 0) columns = bounds.active_count[layer - 1];
    const std::size_t groups = has_weights<Layer> ? (active + 3) / 4 : 0;
    const std::size_t here = costs.row_neuron * active + groups * (costs.row_group + costs.row_weights * columns);
    if constexpr (layer == 0) {
        return here + costs.row + costs.row_neuron * Net::inputs;
    } else {
        return here + costs.row + row_work<Net, layer - 1, costs>(bounds);
    }
}

}  // namespace ctnn::detail
