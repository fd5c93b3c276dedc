#pragma once

#include <cstddef>
#include <utility>

/// How many samples a constant evaluation can learn from under a compiler's default limits. The costs are upper bounds
/// of what was measured with -fconstexpr-steps and -fconstexpr-ops-limit; segments aim at half the limit, so that a
/// layer that costs twice as much is within it still.
namespace ctnn::detail {

struct EvaluationCosts {
    std::size_t limit;           ///< of one constant evaluation
    std::size_t sample;          ///< of each sample, whatever the network
    std::size_t multiply_add;    ///< of each weight: forward, gradient, backward
    std::size_t output;          ///< of each neuron, its activation included
    std::size_t input;           ///< of each input of a layer
    std::size_t parameter_step;  ///< of each parameter in an optimizer's step
    std::size_t shuffle;         ///< of each sample's place in an epoch's order
};

#if defined(__clang__)
/// Steps: about one per statement and call, whatever the length of an expression (-fconstexpr-steps).
inline constexpr EvaluationCosts evaluation_costs{1'048'576, 300, 1, 300, 30, 80, 20};
#else
/// Operations: about one per node of an expression (-fconstexpr-ops-limit).
inline constexpr EvaluationCosts evaluation_costs{33'554'432, 3000, 140, 1500, 300, 300, 300};
#endif

template <class Net>
consteval std::size_t sample_cost() {
    constexpr auto costs = evaluation_costs;
    std::size_t cost = costs.sample + costs.multiply_add * Net::multiply_adds;
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        ((cost +=
          costs.output * Net::template Layer<i>::Head::outputs + costs.input * Net::template Layer<i>::Head::inputs),
         ...);
    }(std::make_index_sequence<Net::layer_count>{});
    return cost;
}

/// 0 if not even one sample stays below the limit.
template <class Net>
consteval std::size_t samples_per_evaluation(std::size_t samples, std::size_t batch) {
    constexpr auto costs = evaluation_costs;
    constexpr std::size_t budget = costs.limit / 2;
    constexpr std::size_t most = 100'000;  // GCC ends a loop after 262,144 iterations
    const std::size_t step = costs.parameter_step * Net::parameter_count;
    const std::size_t fixed = step + costs.shuffle * samples;
    const std::size_t count = fixed < budget ? (budget - fixed) / (sample_cost<Net>() + step / batch + 1) : 0;
    if (count == 0) return fixed + sample_cost<Net>() < costs.limit ? 1 : 0;
    return count < most ? count : most;
}

}  // namespace ctnn::detail
