#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/training/fit.hpp>
#include <ctnn/training/limits.hpp>

namespace ctnn {

namespace detail {

/// The object that a pack of references refers to, or else NoValidation.
inline constexpr NoValidation no_validation{};

template <const auto&... validation>
struct ValidationOf {
    static constexpr const auto& value = no_validation;
};

template <const auto& validation>
struct ValidationOf<validation> {
    static constexpr const auto& value = validation;
};

/// A training in the compiler, cut into segments that each stay below the limits of one constant evaluation, each the
/// initializer of a variable of its own. They are instantiated in order by halving the range, since a chain would run
/// into -ftemplate-depth.
template <class Net, const auto& training, const auto& recipe, const auto&... validation>
struct SegmentedTraining {
    using T = typename Net::value_type;
    using Training = std::remove_cvref_t<decltype(training)>;
    using Validation = std::remove_cvref_t<decltype(ValidationOf<validation...>::value)>;
    using Recipe = std::remove_cvref_t<decltype(recipe)>;
    using Trainer = detail::Trainer<Net, Training, Validation, Recipe>;
    using Progress = typename Trainer::Progress;

    static constexpr auto problem = Text<200>{} + recipe_problem(recipe);
    static_assert(check_data<Net, Training>());
    static_assert(refuse_unless_empty<problem>());

    static constexpr std::size_t samples_an_epoch = Trainer::samples_an_epoch;
    static constexpr std::size_t samples = problem.length == 0 ? recipe.epochs * samples_an_epoch : 1;
    static constexpr std::size_t segment_samples =
        samples_per_evaluation<Net>(samples_an_epoch, recipe.batch == 0 ? 1 : recipe.batch);
    static_assert(
        segment_samples > 0,
        "ctnn: one sample of this network is more than one constant evaluation may take; raise the limit with "
        "-fconstexpr-ops-limit (GCC) or -fconstexpr-steps (Clang), or train it with fit() at run time");
    static constexpr std::size_t segments = (samples + segment_samples - 1) / segment_samples;
    static constexpr std::size_t segment_epochs = segment_samples / samples_an_epoch + 2;

    struct State {
        Progress progress;
        std::size_t first_epoch;
        std::array<T, segment_epochs> losses;
        std::array<T, segment_epochs> validation_losses;
    };

    static constexpr State advance(const Progress& before) {
        State state{before, before.epoch, {}, {}};
        const Trainer trainer{training, ValidationOf<validation...>::value, recipe};
        trainer.advance(state.progress, segment_samples, [&state](const Progress& now, const auto&) {
            state.losses[now.epoch - state.first_epoch] = now.loss;
            state.validation_losses[now.epoch - state.first_epoch] = now.validation_loss;
        });
        return state;
    }

    template <std::size_t index>
    struct Segment {
        static constexpr State after_it() {
            if constexpr (index == 0) {
                return advance(begin_training<Net, typename Trainer::Optimizer, Training::samples>(
                    initialize<Net>(recipe.seed, recipe.initializer), recipe));
            } else {
                return advance(Segment<index - 1>::state().progress);
            }
        }

        // Evaluated once. As a static member, GCC would keep it in the object file at -O0, where data and recipe have
        // internal linkage; as a local variable of a function, Clang would evaluate it twice.
#if defined(__clang__)
        static constexpr State value = after_it();
        static consteval const State& state() { return value; }
#else
        static consteval State state() {
            constexpr State value = after_it();
            return value;
        }
#endif
    };

    template <std::size_t begin, std::size_t end>
    static consteval bool run() {
        if constexpr (end - begin > 1) {
            constexpr std::size_t middle = begin + (end - begin) / 2;
            return run<begin, middle>() && run<middle, end>();
        } else {
            return Segment<begin>::state().progress.epoch <= recipe.epochs;
        }
    }
    static_assert(run<0, segments>());

    static consteval auto ending() {
        Text<200> text{};
        const auto last = Segment<segments - 1>::state().progress;
        if (last.status == TrainingStatus::sample_refused) {
            text = text + a_sample_is_refused.view() + "; it is sample " + last.sample;
        } else if (last.status == TrainingStatus::left_finite_range) {
            text = text + left_range.view() + "; it was in epoch " + last.epoch + " at sample " + last.sample;
        }
        return text;
    }
    static constexpr auto end_text = ending();
    static_assert(refuse_unless_empty<end_text>());

    /// The loss of each epoch that was gone through, training or validation; after early stopping, zeros follow.
    template <std::array<T, segment_epochs> State::* losses>
    static consteval std::array<T, recipe.epochs> history() {
        std::array<T, recipe.epochs> all{};
        [&]<std::size_t... i>(std::index_sequence<i...>) {
            (copy_losses<losses>(Segment<i>::state(), all), ...);
        }(std::make_index_sequence<segments>{});
        return all;
    }

    template <std::array<T, segment_epochs> State::* losses>
    static constexpr void copy_losses(const State& state, std::array<T, recipe.epochs>& all) {
        for (std::size_t epoch = state.first_epoch; epoch < state.progress.epoch; ++epoch) {
            all[epoch] = (state.*losses)[epoch - state.first_epoch];
        }
    }

    static consteval Net net() { return Net{kernels::array(Segment<segments - 1>::state().progress.parameters)}; }
};

}  // namespace detail

/// The network that the recipe makes of the data, trained in the compiler under its default limits, however long that
/// takes: `constexpr Xor net = trained<Xor, truth_table, recipe>;` The same bits as fit() from
/// initialize<Net>(recipe.seed, recipe.initializer). A fourth argument is the validation samples. Data and recipe are
/// constexpr variables at namespace scope.
template <class Net, const auto& data, const auto& recipe, const auto&... validation>
inline constexpr Net trained = detail::SegmentedTraining<Net, data, recipe, validation...>::net();

/// The loss of each epoch of that training, an array of recipe.epochs numbers; epochs that early stopping left out are
/// 0.
template <class Net, const auto& data, const auto& recipe, const auto&... validation>
inline constexpr auto loss_history = [] {
    using Training = detail::SegmentedTraining<Net, data, recipe, validation...>;
    return Training::template history<&Training::State::losses>();
}();

/// The same of the validation samples.
template <class Net, const auto& data, const auto& recipe, const auto& validation>
inline constexpr auto validation_history = [] {
    using Training = detail::SegmentedTraining<Net, data, recipe, validation>;
    return Training::template history<&Training::State::validation_losses>();
}();

}  // namespace ctnn
