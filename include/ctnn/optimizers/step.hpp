#pragma once

#include <array>
#include <cstddef>

#include <ctnn/kernels/raw.hpp>

namespace ctnn {

/// A network on its way with an optimizer that remembers: net, and what the optimizer keeps of the gradients so far.
template <class Net, class Optimizer>
struct OptimizerState {
    Net net;
    Optimizer optimizer;
    std::array<typename Net::value_type, Optimizer::memories * Net::parameter_count> memory;
    std::size_t steps;
};

/// The state before the first step.
template <class Net, class Optimizer>
[[nodiscard]] constexpr OptimizerState<Net, Optimizer> optimizer_state(const Net& net, const Optimizer& optimizer) {
    static_assert(Optimizer::memories > 0,
                  "ctnn: an optimizer without memory needs no state; write step(net, gradient, optimizer)");
    return {net, optimizer, {}, 0};
}

/// The network after one step against the gradient.
template <class Net, class Optimizer>
[[nodiscard]] constexpr Net step(const Net& net, const Net& gradient, const Optimizer& optimizer) {
    static_assert(Optimizer::memories == 0,
                  "ctnn: this optimizer has a memory; write state = step(state, gradient), from optimizer_state(net, "
                  "optimizer) on");
    auto p = kernels::raw(net.parameters);
    const auto g = kernels::raw(gradient.parameters);
    typename Net::value_type no_memory[1]{};
    optimizer.update(p.values, g.values, no_memory, optimizer.rate, 1);
    return Net{kernels::array(p)};
}

/// The same for optimizers with memory, from state to state.
template <class Net, class Optimizer>
[[nodiscard]] constexpr OptimizerState<Net, Optimizer> step(const OptimizerState<Net, Optimizer>& state,
                                                            const Net& gradient) {
    auto p = kernels::raw(state.net.parameters);
    const auto g = kernels::raw(gradient.parameters);
    auto memory = kernels::raw(state.memory);
    state.optimizer.update(p.values, g.values, memory.values, state.optimizer.rate, state.steps + 1);
    return {Net{kernels::array(p)}, state.optimizer, kernels::array(memory), state.steps + 1};
}

}  // namespace ctnn
