#pragma once

#include <array>
#include <cstddef>
#include <limits>

#include <ctnn/ctnn.hpp>

#include "golden/optimizers.hpp"
#include "near.hpp"

/// Steps of optimizers on two parameters, and 100 steps compared with PyTorch.
namespace optimizer_check {

using namespace ctnn;

/// Two parameters, w and b.
template <class T>
using Two = Network<T, Input<1>, Dense<1>>;

/// The parameters after this number of steps from (w, b) with a constant gradient.
template <class T, class Optimizer>
constexpr std::array<T, 2> stepped(const Optimizer& optimizer, int steps, const std::array<T, 2>& from,
                                   const std::array<T, 2>& gradient) {
    Two<T> net{from};
    if constexpr (Optimizer::state_arrays == 0) {
        for (int i = 0; i < steps; ++i) net = step(net, Two<T>{gradient}, optimizer);
    } else {
        auto state = optimizer_state(net, optimizer);
        for (int i = 0; i < steps; ++i) state = step(state, Two<T>{gradient});
        net = state.net;
    }
    return net.parameters;
}

/// The network and data of golden/optimizers.hpp.
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<2>>;
inline constexpr Net start_net{golden::optimizers::start.parameters};
inline constexpr Dataset<double, 5, 2, 2> data{golden::optimizers::start.inputs, golden::optimizers::start.targets};
inline constexpr std::size_t kept_count = sizeof(golden::optimizers::kept_steps) / sizeof(std::size_t);

/// The largest relative deviation from PyTorch's parameters, over the first `kept` of the recorded steps.
template <class Optimizer>
constexpr double deviation(const Optimizer& optimizer, const double (&golden_parameters)[kept_count][17],
                           std::size_t kept) {
    static_assert(Net::parameter_count == 17);
    double worst = 0.0;
    Net net = start_net;
    auto state = [&] {
        if constexpr (Optimizer::state_arrays == 0) {
            return optimizer;
        } else {
            return optimizer_state(net, optimizer);
        }
    }();
    std::size_t now = 0;
    for (std::size_t k = 0; k < kept; ++k) {
        for (; now < golden::optimizers::kept_steps[k]; ++now) {
            const Net g = gradient(net, MeanSquaredError{}, data);
            if constexpr (Optimizer::state_arrays == 0) {
                net = step(net, g, optimizer);
            } else {
                state = step(state, g);
                net = state.net;
            }
        }
        for (std::size_t i = 0; i < Net::parameter_count; ++i) {
            const double expected = golden_parameters[k][i];
            const double error = absolute(net.parameters[i] - expected) / absolute(expected);
            if (!(error <= std::numeric_limits<double>::max())) return std::numeric_limits<double>::infinity();
            if (error > worst) worst = error;
        }
    }
    return worst;
}

/// Compares 1 and 2 steps in the compiler.
template <class Optimizer>
constexpr bool agrees_at_first(const Optimizer& optimizer, const double (&golden_parameters)[kept_count][17]) {
    return deviation(optimizer, golden_parameters, 2) <= 1e-12;
}

/// Compares all recorded steps. Not constexpr, because Clang would try to evaluate 100 steps at compile time and fail.
template <class Optimizer>
bool agrees_to_the_end(const Optimizer& optimizer, const double (&golden_parameters)[kept_count][17]) {
    return deviation(optimizer, golden_parameters, kept_count) <= 1e-12;
}

}  // namespace optimizer_check
