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

/// The arithmetic that takes a training (training_state.hpp) from sample to sample.
namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// Stands for the validation samples where there are none.
struct NoValidation {
    static constexpr std::size_t samples = 0;

    [[nodiscard]] static constexpr std::size_t size() { return 0; }
};

namespace detail {

/// The arithmetic of a training on given data; Progress is what changes.
template <class Net, class Training, class Validation, class Recipe, bool keeps_gradient = true, bool keeps_best = true>
struct Trainer {
    using T = typename Net::value_type;
    using Optimizer = std::remove_cvref_t<decltype(Recipe::optimizer)>;
    using Loss = std::remove_cvref_t<decltype(Recipe::loss)>;
    using Progress = detail::Progress<Net, Optimizer, samples_of<Training>(), keeps_gradient, keeps_best>;
    static constexpr bool validates = !std::is_same_v<Validation, NoValidation>;

    const Training& training;
    const Validation& validation;
    const Recipe& recipe;
    std::size_t training_samples = training.size();
    std::size_t samples_an_epoch = training.size() + validation.size();

    /// Goes on for `budget` samples at most, calling end_of_epoch(progress, model) where one ends.
    template <class EndOfEpoch>
    constexpr void advance(Progress& progress, std::size_t budget, const EndOfEpoch& end_of_epoch) const {
        if constexpr (learns_on_lanes<Net, Optimizer>()) {
            // The builtin, since GCC emits both branches of a call to std::is_constant_evaluated() at -O0.
            if (__builtin_is_constant_evaluated()) {
                LaneModel<Net, Recipe> model{recipe};
                model.load(progress);
                advance(progress, model, budget, end_of_epoch);
                model.store(progress);
                conclude(progress);
                return;
            }
        }
        if constexpr (keeps_gradient) {
            FlatModel<Net, Recipe, Progress> model{recipe, progress};
            advance(progress, model, budget, end_of_epoch);
            conclude(progress);
        }
    }

    /// Why the sample was rejected; validation samples count on after the training samples.
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
    /// A training that came to its end has the network of the smallest loss, if the recipe has patience; one that was
    /// stopped at a sample has the network as it was before that sample, patience or not.
    constexpr void conclude(Progress& progress) const {
        if (progress.status != TrainingStatus::finished && progress.status != TrainingStatus::stopped_early) return;
        if constexpr (keeps_best) {
            if (recipe.patience > 0) progress.parameters = progress.best;
        }
        // The last step of all has no sample after it that would show what it did.
        if (number_problem(progress.parameters.values) == NumberProblem::not_finite) {
            progress.epoch -= 1;
            stop(progress, TrainingStatus::diverged, progress.order.values[training_samples - 1]);
        }
    }

    template <class Model, class EndOfEpoch>
    constexpr void advance(Progress& progress, Model& model, std::size_t budget, const EndOfEpoch& end_of_epoch) const {
        for (; budget > 0 && progress.status == TrainingStatus::unfinished; --budget) {
            if (progress.position == 0) begin_epoch(progress, model);
            if (!(progress.position < training_samples ? learn(progress, model) : validate(progress, model))) return;
            if (++progress.position == samples_an_epoch) {
                finish_epoch(progress, model);
                end_of_epoch(progress, model);
                ++progress.epoch;
                progress.position = 0;
                if (progress.epoch == recipe.epochs && progress.status == TrainingStatus::unfinished) {
                    progress.status = TrainingStatus::finished;
                }
            }
        }
    }

    template <class Model>
    constexpr void begin_epoch(Progress& progress, Model& model) const {
        if (recipe.shuffle) shuffle_order(progress.order.values, training_samples, progress.random);
        progress.rate = recipe.optimizer.rate * recipe.schedule.factor(progress.epoch, recipe.epochs);
        model.set_rate(progress.rate);
        progress.loss = T(0);
        progress.validation_loss = T(0);
    }

    /// Whether sample_problem() is none, at less cost; asked in the first epoch only.
    template <std::size_t inputs, std::size_t outputs>
    static constexpr bool acceptable(const T (&x)[inputs], const T (&target)[outputs]) {
        if (!in_range(x) || !in_range(target)) return false;
        if constexpr (ChoosesTargets<Loss, T>) {
            for (std::size_t i = 0; i < outputs; ++i) {
                if (!Loss::accepts(target[i])) return false;
            }
        }
        return true;
    }

    static constexpr bool stop(Progress& progress, TrainingStatus status, std::size_t sample) {
        progress.status = status;
        progress.sample = sample;
        return false;
    }

    template <class Model>
    constexpr bool learn(Progress& progress, Model& model) const {
        const std::size_t sample = progress.order.values[progress.position];
        const T(&x)[Net::inputs] = training.inputs[sample];
        const T(&target)[Net::outputs] = training.targets[sample];
        if (progress.epoch == 0 && !acceptable(x, target))
            return stop(progress, TrainingStatus::invalid_sample, sample);

        const std::size_t index_in_batch = progress.position % recipe.batch_size;
        const std::size_t left = training_samples - (progress.position - index_in_batch);
        const std::size_t batch_size = left < recipe.batch_size ? left : recipe.batch_size;
        T loss = T(0);
        if (!model.learn(Sample<Net>{x, target, index_in_batch, batch_size, progress.steps + 1}, loss)) {
            return stop(progress, TrainingStatus::diverged, sample);
        }
        progress.loss += loss;
        if (index_in_batch + 1 == batch_size) progress.steps = next_step(progress.steps);
        return true;
    }

    template <class Model>
    constexpr bool validate(Progress& progress, Model& model) const {
        if constexpr (validates) {
            const std::size_t sample = progress.position - training_samples;
            const T(&x)[Net::inputs] = validation.inputs[sample];
            const T(&target)[Net::outputs] = validation.targets[sample];
            if (progress.epoch == 0 && !acceptable(x, target)) {
                return stop(progress, TrainingStatus::invalid_sample, training_samples + sample);
            }
            T loss = T(0);
            if (!model.evaluate(Sample<Net>{x, target}, loss)) {
                return stop(progress, TrainingStatus::diverged, training_samples + sample);
            }
            progress.validation_loss += loss;
        }
        return true;
    }

    template <class Model>
    constexpr void finish_epoch(Progress& progress, const Model& model) const {
        progress.loss /= static_cast<T>(training_samples);
        if constexpr (validates) progress.validation_loss /= static_cast<T>(validation.size());
        if (recipe.patience == 0) return;
        const T watched = validates ? progress.validation_loss : progress.loss;
        if (watched < progress.smallest_loss) {
            progress.smallest_loss = watched;
            if constexpr (keeps_best) model.store_parameters(progress.best);
            progress.epochs_without_progress = 0;
        } else if (++progress.epochs_without_progress >= recipe.patience) {
            progress.status = TrainingStatus::stopped_early;
        }
    }
};

}  // namespace detail

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
