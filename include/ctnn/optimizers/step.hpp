#pragma once

#include <array>
#include <cstddef>

#include <ctnn/kernels/order.hpp>
#include <ctnn/kernels/raw.hpp>

namespace ctnn {

namespace detail {

/// The number of the step after `step`. It ends at the largest number instead of wrapping to 0, where a bias correction
/// would divide by zero: 32 bits are 50 days of a step every millisecond.
constexpr std::size_t next_step(const std::size_t& step) {
    constexpr std::size_t last = static_cast<std::size_t>(-1) - 1;
    return step < last ? step + 1 : last;
}

/// One step of all parameters p against their gradient g, each by itself. The optimizer's memories lie one after the
/// other, each like p.
template <class T, std::size_t N, std::size_t M, class Optimizer>
constexpr void step_all(T (&p)[N], const T (&g)[N], T (&memory)[M], const Optimizer& optimizer, double rate_now,
                        std::size_t step_number) {
    const auto by = optimizer.template factors<T>(rate_now, step_number);
    kernels::for_each_place<N>([&]<std::size_t... k>(std::size_t at, std::index_sequence<k...> index) {
        T* here = p + at;
        if constexpr (Optimizer::memories == 0) {
            optimizer.step(by, here, index, g[at + k]...);
        } else if constexpr (Optimizer::memories == 1) {
            T* kept = memory + at;
            optimizer.step(by, here, kept, index, g[at + k]...);
        } else {
            T* first = memory + at;
            T* second = memory + N + at;
            optimizer.step(by, here, first, second, index, g[at + k]...);
        }
    });
}

}  // namespace detail

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
    detail::step_all(p.values, g.values, no_memory, optimizer, optimizer.rate, 1);
    return Net{kernels::array(p)};
}

/// The same for optimizers with memory, from state to state.
template <class Net, class Optimizer>
[[nodiscard]] constexpr OptimizerState<Net, Optimizer> step(const OptimizerState<Net, Optimizer>& state,
                                                            const Net& gradient) {
    auto p = kernels::raw(state.net.parameters);
    const auto g = kernels::raw(gradient.parameters);
    auto memory = kernels::raw(state.memory);
    const std::size_t steps = detail::next_step(state.steps);
    detail::step_all(p.values, g.values, memory.values, state.optimizer, state.optimizer.rate, steps);
    return {Net{kernels::array(p)}, state.optimizer, kernels::array(memory), steps};
}

}  // namespace ctnn
