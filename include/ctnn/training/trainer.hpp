#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/shuffle.hpp>
#include <ctnn/kernels/vector_ops.hpp>
#include <ctnn/training/array_model.hpp>
#include <ctnn/training/outcome.hpp>
#include <ctnn/training/recipe.hpp>
#include <ctnn/training/training_state.hpp>
#include <ctnn/training/vector_model.hpp>

/// The arithmetic that advances a training (training_state.hpp) sample by sample.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// The argument in place of validation samples if there are none.
struct NoValidation {
    static constexpr std::size_t samples = 0;

    [[nodiscard]] static constexpr std::size_t size() { return 0; }
};

namespace detail {

/// The constant part of a training: data and recipe. State is the part that changes.
template <class Net, class Training, class Validation, class Recipe, bool keeps_gradient = true, bool keeps_best = true>
struct Trainer {
    using T = typename Net::value_type;
    using Optimizer = std::remove_cvref_t<decltype(Recipe::optimizer)>;
    using Loss = std::remove_cvref_t<decltype(Recipe::loss)>;
    using State = TrainingState<Net, Optimizer, samples_of<Training>(), keeps_gradient, keeps_best>;
    static constexpr bool validates = !std::is_same_v<Validation, NoValidation>;

    const Training& training;
    const Validation& validation;
    const Recipe& recipe;
    std::size_t training_samples = training.size();
    std::size_t samples_per_epoch = training.size() + validation.size();

    /// Advances by at most `max_samples` samples and calls end_of_epoch(state, model) after each
    /// epoch.
    template <class EndOfEpoch>
    constexpr void advance(State& state, std::size_t max_samples, const EndOfEpoch& end_of_epoch) const {
        if constexpr (learns_on_vectors<Net, Optimizer>()) {
            // The builtin, because GCC emits both branches of a call to
            // std::is_constant_evaluated() at -O0.
            if (__builtin_is_constant_evaluated()) {
                VectorModel<Net, Recipe> model{recipe};
                model.load(state);
                advance(state, model, max_samples, end_of_epoch);
                model.store(state);
                conclude(state);
                return;
            }
        }
        if constexpr (keeps_gradient) {
            ArrayModel<Net, Recipe, State> model{recipe, state};
            advance(state, model, max_samples, end_of_epoch);
            conclude(state);
        }
    }

    /// The reason why the sample was rejected. Validation samples are counted after the training
    /// samples.
    constexpr SampleProblem problem_of_sample(std::size_t sample) const {
        if constexpr (validates) {
            if (sample >= training_samples) {
                const std::size_t place = sample - training_samples;
                return sample_problem<Loss>(validation.inputs[place], validation.targets[place]);
            }
        }
        return sample_problem<Loss>(training.inputs[sample], training.targets[sample]);
    }

private:
    /// If training ended normally and the recipe has patience, restores the network with the
    /// smallest loss. A training that stopped at a sample keeps the network before that sample in
    /// any case.
    constexpr void conclude(State& state) const {
        if (state.status != TrainingStatus::finished && state.status != TrainingStatus::stopped_early) return;
        if constexpr (keeps_best) {
            if (recipe.patience > 0) state.parameters = state.best;
        }
        // No sample follows the very last step, so only this check detects that the step diverged.
        if (number_problem(state.parameters.values) == NumberProblem::not_finite) {
            state.epoch -= 1;
            stop(state, TrainingStatus::diverged, state.order.values[training_samples - 1]);
        }
    }

    template <class Model, class EndOfEpoch>
    constexpr void advance(State& state, Model& model, std::size_t max_samples, const EndOfEpoch& end_of_epoch) const {
        for (; max_samples > 0 && state.status == TrainingStatus::unfinished; --max_samples) {
            if (state.position == 0) begin_epoch(state, model);
            if (!(state.position < training_samples ? learn(state, model) : validate(state, model))) return;
            if (++state.position == samples_per_epoch) {
                finish_epoch(state, model);
                end_of_epoch(state, model);
                ++state.epoch;
                state.position = 0;
                if (state.epoch == recipe.epochs && state.status == TrainingStatus::unfinished) {
                    state.status = TrainingStatus::finished;
                }
            }
        }
    }

    template <class Model>
    constexpr void begin_epoch(State& state, Model& model) const {
        if (recipe.shuffle) shuffle_order(state.order.values, training_samples, state.random);
        state.rate = recipe.optimizer.rate * recipe.schedule.factor(state.epoch, recipe.epochs);
        model.set_rate(state.rate);
        state.loss = T(0);
        state.validation_loss = T(0);
    }

    /// Whether sample_problem() is none, computed at lower cost; called only in the first epoch.
    template <std::size_t inputs, std::size_t outputs>
    static constexpr bool is_valid_sample(const T (&x)[inputs], const T (&target)[outputs]) {
        if (!in_range(x) || !in_range(target)) return false;
        if constexpr (RestrictsTargets<Loss, T>) {
            for (std::size_t i = 0; i < outputs; ++i) {
                if (!Loss::accepts(target[i])) return false;
            }
        }
        return true;
    }

    static constexpr bool stop(State& state, TrainingStatus status, std::size_t sample) {
        state.status = status;
        state.sample = sample;
        return false;
    }

    template <class Model>
    constexpr bool learn(State& state, Model& model) const {
        const std::size_t sample = state.order.values[state.position];
        const T(&x)[Net::inputs] = training.inputs[sample];
        const T(&target)[Net::outputs] = training.targets[sample];
        if (state.epoch == 0 && !is_valid_sample(x, target)) return stop(state, TrainingStatus::invalid_sample, sample);

        const std::size_t index_in_batch = state.position % recipe.batch_size;
        const std::size_t remaining = training_samples - (state.position - index_in_batch);
        const std::size_t batch_size = remaining < recipe.batch_size ? remaining : recipe.batch_size;
        T loss = T(0);
        if (!model.learn(Sample<Net>{x, target, index_in_batch, batch_size, state.steps + 1}, loss)) {
            return stop(state, TrainingStatus::diverged, sample);
        }
        state.loss += loss;
        if (index_in_batch + 1 == batch_size) state.steps = next_step(state.steps);
        return true;
    }

    template <class Model>
    constexpr bool validate(State& state, Model& model) const {
        if constexpr (validates) {
            const std::size_t sample = state.position - training_samples;
            const T(&x)[Net::inputs] = validation.inputs[sample];
            const T(&target)[Net::outputs] = validation.targets[sample];
            if (state.epoch == 0 && !is_valid_sample(x, target)) {
                return stop(state, TrainingStatus::invalid_sample, training_samples + sample);
            }
            T loss = T(0);
            if (!model.evaluate(Sample<Net>{x, target}, loss)) {
                return stop(state, TrainingStatus::diverged, training_samples + sample);
            }
            state.validation_loss += loss;
        }
        return true;
    }

    template <class Model>
    constexpr void finish_epoch(State& state, const Model& model) const {
        state.loss /= static_cast<T>(training_samples);
        if constexpr (validates) state.validation_loss /= static_cast<T>(validation.size());
        if (recipe.patience == 0) return;
        const T monitored_loss = validates ? state.validation_loss : state.loss;
        if (monitored_loss < state.smallest_loss) {
            state.smallest_loss = monitored_loss;
            if constexpr (keeps_best) model.store_parameters(state.best);
            state.epochs_without_progress = 0;
        } else if (++state.epochs_without_progress >= recipe.patience) {
            state.status = TrainingStatus::stopped_early;
        }
    }
};

}  // namespace detail

CTNN_STRICT_FP_END

}  // namespace ctnn
