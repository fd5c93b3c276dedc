#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/shuffle.hpp>
#include <ctnn/kernels/range.hpp>
#include <ctnn/training/outcome.hpp>

/// Training as a state that advances sample by sample (trainer.hpp), so that it can stop anywhere
/// and resume exactly. `fit` runs it in a single call, `trained` in segments that fit a compiler's
/// limits.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The state of a training. The flags say whether it stores the gradient between samples and the
/// best network; if the recipe is a constant, the state omits what the recipe does not need.
template <class Net, class Optimizer, std::size_t samples_, bool keeps_gradient_ = true, bool keeps_best_ = true>
struct TrainingState {
    using T = typename Net::value_type;
    static constexpr std::size_t parameter_count = Net::parameter_count;
    static constexpr std::size_t samples = samples_;
    static constexpr bool keeps_gradient = keeps_gradient_;
    static constexpr bool keeps_best = keeps_best_;
    static constexpr std::size_t state_count =
        Optimizer::state_arrays > 0 ? Optimizer::state_arrays* parameter_count : 1;

    kernels::PlainArray<T, parameter_count> parameters;
    kernels::PlainArray<T, state_count> optimizer_state{};
    kernels::PlainArray<T, keeps_gradient ? parameter_count : 1> gradient{};  // accumulated over the batch so far
    kernels::PlainArray<T, keeps_best ? parameter_count : 1> best{};
    SampleOrder<samples> order{};
    Random random;
    std::size_t epoch = 0;
    std::size_t position = 0;  // index in the epoch: the training samples, then the validation samples
    std::size_t steps = 0;
    double rate = 0.0;
    T loss = T(0);  // during an epoch the sum over its samples, after it the mean
    T validation_loss = T(0);
    T smallest_loss = (std::numeric_limits<T>::max)();
    std::size_t epochs_without_progress = 0;
    TrainingStatus status = TrainingStatus::unfinished;
    std::size_t sample = 0;  // the sample that `status` refers to
};

template <class State, class Net, class Recipe>
constexpr State initial_state(const Net& net, const Recipe& recipe, std::size_t samples = State::samples) {
    constexpr std::uint64_t shuffle_stream = 1;
    State state{.parameters = kernels::to_plain(net.parameters), .random = Random(recipe.seed, shuffle_stream)};
    if constexpr (State::samples == any_number) state.order.values.resize(samples);
    for (std::size_t s = 0; s < samples; ++s) state.order.values[s] = static_cast<std::uint32_t>(s);
    if (!kernels::in_range(state.parameters.values)) state.status = TrainingStatus::invalid_network;
    return state;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
