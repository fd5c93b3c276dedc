#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/shuffle.hpp>
#include <ctnn/kernels/plain_array.hpp>
#include <ctnn/kernels/range.hpp>
#include <ctnn/training/outcome.hpp>

/// A training as a state that goes from sample to sample, so that it can be cut anywhere and resumed exactly: `fit`
/// runs it in a single call, `trained` in segments that each fit a compiler's limits (trainer.hpp advances it).
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// A training whose recipe is a constant knows whether it needs a gradient from sample to sample, and the best network.
template <class Net, class Optimizer, std::size_t samples_, bool keeps_gradient_ = true, bool keeps_best_ = true>
struct Progress {
    using T = typename Net::value_type;
    static constexpr std::size_t parameter_count = Net::parameter_count;
    static constexpr std::size_t samples = samples_;
    static constexpr bool keeps_gradient = keeps_gradient_;
    static constexpr bool keeps_best = keeps_best_;
    static constexpr std::size_t memory_count = Optimizer::memories > 0 ? Optimizer::memories* parameter_count : 1;

    kernels::Raw<T, parameter_count> parameters;
    kernels::Raw<T, memory_count> memory{};
    kernels::Raw<T, keeps_gradient ? parameter_count : 1> gradient{};  // of the batch so far
    kernels::Raw<T, keeps_best ? parameter_count : 1> best{};
    SampleOrder<samples> order{};
    Random random;
    std::size_t epoch = 0;
    std::size_t position = 0;  // in the epoch: first the training samples, then the validation samples
    std::size_t steps = 0;
    double rate = 0.0;
    T loss = T(0);  // of the epoch, a sum until its end, then the mean
    T validation_loss = T(0);
    T smallest_loss = (std::numeric_limits<T>::max)();
    std::size_t epochs_without_progress = 0;
    TrainingStatus status = TrainingStatus::unfinished;
    std::size_t sample = 0;  // the one that status speaks of
};

template <class Progress, class Net, class Recipe>
constexpr Progress begin_training(const Net& net, const Recipe& recipe, std::size_t samples = Progress::samples) {
    constexpr std::uint64_t shuffle_stream = 1;
    Progress progress{.parameters = kernels::raw(net.parameters), .random = Random(recipe.seed, shuffle_stream)};
    if constexpr (Progress::samples == any_number) progress.order.values.resize(samples);
    for (std::size_t s = 0; s < samples; ++s) progress.order.values[s] = static_cast<std::uint32_t>(s);
    if (!kernels::in_range(progress.parameters.values)) progress.status = TrainingStatus::invalid_network;
    return progress;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
