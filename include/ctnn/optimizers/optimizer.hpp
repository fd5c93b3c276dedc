#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/order.hpp>
#include <ctnn/optimizers/prepared.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// The number of the step after `step`. It saturates instead of wrapping to 0, where a bias correction would divide by
/// zero: with 32 bits that takes 50 days of one step per millisecond.
constexpr std::size_t next_step(const std::size_t& step) {
    constexpr std::size_t last = static_cast<std::size_t>(-1) - 1;
    return step < last ? step + 1 : last;
}

/// Updates all parameters p by their gradient g. `values` contains the optimizer's state arrays one after the other,
/// each laid out like p. ctnn's own optimizers need only the coefficients: passing their options, which are double,
/// would put double arithmetic into float networks.
template <class Optimizer, class T, std::size_t N, std::size_t M, class Coefficients, class... Options>
constexpr void step_all(T (&p)[N], const T (&g)[N], T (&values)[M], const Coefficients& c, const Options&... options) {
    const Optimizer optimizer{options...};
    kernels::for_each_place<N>([&]<std::size_t... k>(std::size_t at, std::index_sequence<k...> index) {
        T* parameters = p + at;
        if constexpr (Optimizer::state_arrays == 0) {
            optimizer.step(c, parameters, index, g[at + k]...);
        } else if constexpr (Optimizer::state_arrays == 1) {
            T* state = values + at;
            optimizer.step(c, parameters, state, index, g[at + k]...);
        } else {
            T* state1 = values + at;
            T* state2 = values + N + at;
            optimizer.step(c, parameters, state1, state2, index, g[at + k]...);
        }
    });
}

/// Like step_all() above, with the coefficients of the step with this number.
template <class Optimizer, class T, std::size_t N, std::size_t M>
[[gnu::always_inline]] constexpr void step_all(T (&p)[N], const T (&g)[N], T (&values)[M],
                                               const Prepared<Optimizer, T>& prepared, std::size_t step_number) {
    if constexpr (requires { prepared.optimizer; }) {
        step_all<Optimizer>(p, g, values, prepared.at(step_number), prepared.optimizer);
    } else {
        step_all<Optimizer>(p, g, values, prepared.at(step_number));
    }
}

}  // namespace detail

CTNN_STRICT_FP_END

/// A network in training with a stateful optimizer: the network and the optimizer's state.
template <class Net, class Optimizer>
struct OptimizerState {
    Net net;
    /// The optimizer's options in the network's type; `optimizer.rate` may change between two steps.
    detail::Prepared<Optimizer, typename Net::value_type> optimizer;
    std::array<typename Net::value_type, Optimizer::state_arrays * Net::parameter_count> values;
    std::size_t steps;
};

/// Returns the state before the first step. An optimizing compiler converts constant options to the network's type.
template <class Net, class Optimizer>
[[nodiscard, gnu::always_inline]] constexpr OptimizerState<Net, Optimizer> optimizer_state(const Net& net,
                                                                                           const Optimizer& optimizer) {
    static_assert(Optimizer::state_arrays > 0,
                  "ctnn: an optimizer without memory needs no state; write step(net, gradient, optimizer)");
    return {net, detail::Prepared<Optimizer, typename Net::value_type>::from(optimizer, optimizer.rate), {}, 0};
}

/// Returns the network after one step along the negative gradient. An optimizing compiler converts constant options to
/// the network's type, so that a float network takes a step without double arithmetic.
template <class Net, class Optimizer>
[[nodiscard, gnu::always_inline]] constexpr Net step(const Net& net, const Net& gradient, const Optimizer& optimizer) {
    static_assert(Optimizer::state_arrays == 0,
                  "ctnn: this optimizer has a memory; write state = step(state, gradient), from optimizer_state(net, "
                  "optimizer) on");
    using T = typename Net::value_type;
    auto p = kernels::to_plain(net.parameters);
    const auto g = kernels::to_plain(gradient.parameters);
    T no_values[1]{};
    detail::step_all(p.values, g.values, no_values, detail::Prepared<Optimizer, T>::from(optimizer, optimizer.rate), 1);
    return Net{kernels::to_std(p)};
}

/// Returns the state after one step along the negative gradient, for stateful optimizers.
template <class Net, class Optimizer>
[[nodiscard]] constexpr OptimizerState<Net, Optimizer> step(const OptimizerState<Net, Optimizer>& state,
                                                            const Net& gradient) {
    auto p = kernels::to_plain(state.net.parameters);
    const auto g = kernels::to_plain(gradient.parameters);
    auto values = kernels::to_plain(state.values);
    const std::size_t steps = detail::next_step(state.steps);
    detail::step_all(p.values, g.values, values.values, state.optimizer, steps);
    return {Net{kernels::to_std(p)}, state.optimizer, kernels::to_std(values), steps};
}

}  // namespace ctnn
