#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/layers/tree.hpp>
#include <ctnn/training/vector_model.hpp>

/// How many samples a constant evaluation can learn from under a compiler's default limits, and with how much of GCC's
/// memory. The costs are upper bounds of what was measured with -fconstexpr-steps and -fconstexpr-ops-limit; segments
/// aim at half the limit, so that a layer that costs twice as much is within it still.
namespace ctnn::detail {

struct EvaluationCosts {
    std::size_t sample;             ///< Per sample, whatever the network.
    std::size_t multiply_add;       ///< Per multiply-add of a layer of folds: forward, gradient, backward.
    std::size_t loop_multiply_add;  ///< Per multiply-add of a layer of loops, likewise.
    std::size_t output;             ///< Per output of a layer, its activation included.
    std::size_t input;              ///< Per input of a layer.
    std::size_t parameter_step[3];  ///< Per parameter and step of an optimizer with 0, 1 or 2 state arrays.
    std::size_t shuffle;            ///< Per sample in the order of an epoch.
    std::size_t parameter;          ///< Per number of the state that one segment hands to the next.
};

#if defined(__clang__)
/// Steps: about one per statement and call, whatever the length of an expression (-fconstexpr-steps).
inline constexpr std::size_t default_limit = 1'048'576;
inline constexpr EvaluationCosts vector_costs{300, 0, 0, 100, 5, {1, 60, 60}, 20, 16};
inline constexpr EvaluationCosts array_costs{300, 1, 40, 120, 30, {1, 60, 60}, 20, 4};
#else
/// Operations: about one per node of an expression (-fconstexpr-ops-limit).
inline constexpr std::size_t default_limit = 33'554'432;
inline constexpr EvaluationCosts vector_costs{4000, 4, 4, 1500, 0, {4, 60, 150}, 300, 150};
inline constexpr EvaluationCosts array_costs{3000, 140, 450, 1500, 300, {300, 300, 300}, 300, 100};
#endif

/// Whoever raises his compiler's limit defines CTNN_EVALUATION_LIMIT as the same number, in all files of a program.
#if defined(CTNN_EVALUATION_LIMIT)
inline constexpr std::size_t evaluation_limit = CTNN_EVALUATION_LIMIT;
#else
inline constexpr std::size_t evaluation_limit = default_limit;
#endif

/// Bytes that GCC keeps until it collects (Clang keeps none).
inline constexpr EvaluationCosts memory_costs{21'000, 360, 1'000, 8'000, 0, {0, 1'000, 2'500}, 200, 300};
inline constexpr std::size_t segment_memory = 256'000'000;

struct SampleCost {
    const EvaluationCosts& costs;
    std::size_t sum = costs.sample;

    template <class Layer, std::size_t>
    constexpr void operator()() {
        sum += (Layer::is_folded ? costs.multiply_add : costs.loop_multiply_add) * Layer::multiply_adds +
               costs.output * Layer::outputs + costs.input * Layer::inputs;
    }
};

template <class Net>
constexpr std::size_t sample_cost(const EvaluationCosts& costs) {
    SampleCost cost{costs};
    for_each_layer<typename Net::Chain>(cost);
    return cost.sum;
}

template <class Net, bool on_vectors = fits_vectors<Net>()>
inline constexpr const EvaluationCosts& costs_of = on_vectors ? vector_costs : array_costs;

/// Samples whose costs, with those that each segment has once, are within the budget.
template <class Net, class Optimizer>
constexpr std::size_t samples_in_budget(const EvaluationCosts& costs, std::size_t budget, std::size_t samples,
                                        std::size_t batch_size) {
    const std::size_t step = costs.parameter_step[Optimizer::state_arrays] * Net::parameter_count;
    const std::size_t fixed =
        step + costs.shuffle * samples + costs.parameter * Net::parameter_count * (1 + Optimizer::state_arrays);
    return fixed < budget ? (budget - fixed) / (sample_cost<Net>(costs) + step / batch_size + 1) : 0;
}

/// Whether one evaluation cannot learn from so many samples: measured were up to 7.3 times as many as the costs say.
template <class Net, class Optimizer>
constexpr bool exceeds_one_evaluation(std::size_t epochs, std::size_t samples, std::size_t batch_size) {
    constexpr const EvaluationCosts& costs = costs_of<Net, learns_on_vectors<Net, Optimizer>()>;
    return epochs > samples_in_budget<Net, Optimizer>(costs, 10 * evaluation_limit, 0, batch_size) / samples;
}

/// 0 if not even one sample stays below the limit.
template <class Net, class Optimizer>
consteval std::size_t samples_per_evaluation(std::size_t samples, std::size_t batch_size) {
    constexpr const EvaluationCosts& costs = costs_of<Net, learns_on_vectors<Net, Optimizer>()>;
    constexpr std::size_t max_samples = 100'000;  // GCC ends a loop after 262,144 iterations
    std::size_t count = samples_in_budget<Net, Optimizer>(costs, evaluation_limit / 2, samples, batch_size);
    if (count == 0) count = samples_in_budget<Net, Optimizer>(costs, evaluation_limit, samples, batch_size) > 0 ? 1 : 0;
#if !defined(__clang__)
    const std::size_t in_memory = samples_in_budget<Net, Optimizer>(memory_costs, segment_memory, samples, batch_size);
    if (in_memory < count) count = in_memory > 0 ? in_memory : 1;
#endif
    return count < max_samples ? count : max_samples;
}

/// Whether GCC would keep more than a gigabyte, were it never to collect. What it keeps is 0.7 to 1.15 times what the
/// costs say, beside 65 MB for the include.
template <class Net, class Optimizer>
consteval bool exceeds_memory_budget(std::size_t samples, std::size_t batch_size) {
#if defined(__clang__)
    return samples == 0 && batch_size == 0;
#else
    constexpr std::size_t memory_budget = 1'000'000'000;
    return samples_in_budget<Net, Optimizer>(memory_costs, memory_budget, 0, batch_size) < samples;
#endif
}

}  // namespace ctnn::detail
