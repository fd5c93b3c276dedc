#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/layers/tree.hpp>
#include <ctnn/training/vector_model.hpp>

/// The number of samples that one constant evaluation can train on under a compiler's default
/// limits, and the memory that GCC needs for it. The costs are upper bounds on what was measured
/// with -fconstexpr-steps and -fconstexpr-ops-limit. Segments aim at half the limit, so that a
/// layer that costs twice as much still fits.
namespace ctnn::detail {

struct EvaluationCosts {
    std::size_t sample;             ///< Per sample, for any network.
    std::size_t multiply_add;       ///< Per multiply-add in fold expressions: forward, gradient, backward.
    std::size_t loop_multiply_add;  ///< Per multiply-add in loops: forward, gradient, backward.
    std::size_t iteration;          ///< Per iteration of a vector kernel's loops: forward, gradient, backward.
    std::size_t output;             ///< Per output of a layer, including its activation.
    std::size_t input;              ///< Per input of a layer.
    std::size_t parameter_step[3];  ///< Per parameter and step of an optimizer with 0, 1 or 2 state arrays.
    std::size_t shuffle;            ///< Per sample that is shuffled at the beginning of an epoch.
    std::size_t parameter;          ///< Per value of the state that one segment passes to the next.
};

#if defined(__clang__)
/// Clang counts steps (-fconstexpr-steps): about one per statement and call, however long an
/// expression is.
inline constexpr std::size_t default_limit = 1'048'576;
inline constexpr EvaluationCosts vector_costs{300, 0, 0, 45, 100, 5, {1, 60, 60}, 20, 16};
inline constexpr EvaluationCosts array_costs{300, 1, 40, 0, 120, 30, {1, 60, 60}, 20, 4};
#else
/// GCC counts operations (-fconstexpr-ops-limit): about one per node of an expression.
inline constexpr std::size_t default_limit = 33'554'432;
inline constexpr EvaluationCosts vector_costs{4000, 4, 4, 320, 1500, 0, {4, 60, 150}, 300, 150};
inline constexpr EvaluationCosts array_costs{3000, 140, 450, 0, 1500, 300, {300, 300, 300}, 300, 100};
#endif

/// If you raise the compiler's limit, define CTNN_EVALUATION_LIMIT as the same number in all files
/// of the program.
#if defined(CTNN_EVALUATION_LIMIT)
inline constexpr std::size_t evaluation_limit = CTNN_EVALUATION_LIMIT;
#else
inline constexpr std::size_t evaluation_limit = default_limit;
#endif

/// Costs in bytes that GCC holds until it collects garbage; Clang holds none.
inline constexpr EvaluationCosts memory_costs{21'000, 360, 1'000, 0, 8'000, 0, {0, 1'000, 2'500}, 200, 300};
inline constexpr std::size_t segment_memory = 256'000'000;

struct SampleCost {
    const EvaluationCosts& costs;
    std::size_t sum = costs.sample;

    template <class Layer, std::size_t>
    constexpr void operator()() {
        sum += (Layer::is_folded ? costs.multiply_add : costs.loop_multiply_add) * Layer::multiply_adds +
               costs.iteration * Layer::vector_iterations + costs.output * Layer::outputs + costs.input * Layer::inputs;
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

/// The number of samples that fit in the budget together with the fixed costs of a segment.
template <class Net, class Optimizer>
constexpr std::size_t samples_in_budget(const EvaluationCosts& costs, std::size_t budget, std::size_t samples,
                                        std::size_t batch_size) {
    const std::size_t step = costs.parameter_step[Optimizer::state_arrays] * Net::parameter_count;
    const std::size_t fixed =
        step + costs.shuffle * samples + costs.parameter * Net::parameter_count * (1 + Optimizer::state_arrays);
    return fixed < budget ? (budget - fixed) / (sample_cost<Net>(costs) + step / batch_size + 1) : 0;
}

/// Whether a training certainly exceeds one evaluation. The costs are upper bounds: up to 7.3 times
/// as many samples as they allow were measured to fit, so 10 times as many count as too many.
template <class Net, class Optimizer>
constexpr bool exceeds_one_evaluation(std::size_t epochs, std::size_t samples, std::size_t batch_size) {
    constexpr const EvaluationCosts& costs = costs_of<Net, learns_on_vectors<Net, Optimizer>()>;
    return epochs > samples_in_budget<Net, Optimizer>(costs, 10 * evaluation_limit, 0, batch_size) / samples;
}

/// The number of samples per segment; 0 if a single sample exceeds the limit.
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

/// Whether GCC would hold more than a gigabyte if it never collected garbage. Measured: 0.7
/// to 1.15 times what the costs say, plus 65 MB for the include.
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
