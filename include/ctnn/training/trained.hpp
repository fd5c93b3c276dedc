#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <ctnn/core/segments.hpp>
#include <ctnn/training/arguments.hpp>
#include <ctnn/training/evaluation_limits.hpp>
#include <ctnn/training/fit.hpp>
#include <ctnn/training/trained_macro.hpp>

namespace ctnn {

namespace detail {

/// Training in the compiler, split into segments that each stay below the limits of one constant
/// evaluation.
template <class Net, const auto& training, const auto& recipe, const auto&... more>
struct SegmentedTraining {
    using T = typename Net::value_type;
    using Training = std::remove_cvref_t<decltype(training)>;
    using Validation = std::remove_cvref_t<decltype(ValidationOf<more...>::value)>;
    using Recipe = std::remove_cvref_t<decltype(recipe)>;
    static constexpr bool on_vectors = learns_on_vectors<Net, std::remove_cvref_t<decltype(Recipe::optimizer)>>();
    using Trainer = detail::Trainer<Net, Training, Validation, Recipe, !on_vectors || (recipe.batch_size > 1),
                                    (recipe.patience > 0)>;
    using TrainingState = typename Trainer::State;

    /// The message is composed only if there is a problem, because composing costs constant
    /// evaluation.
    static constexpr auto problem = [] {
        if constexpr (recipe_problem<T>(recipe).empty()) {
            return FixedString<1>{};
        } else {
            return FixedString<400>{} + recipe_problem<T>(recipe);
        }
    }();
    static_assert(require_empty<problem>());

    static constexpr std::size_t samples_per_epoch = Training::samples + Validation::samples;
    /// More samples would take a compiler days and exceed what it can count.
    static constexpr std::size_t max_samples = 1'000'000'000;
    static constexpr bool is_countable = problem.length > 0 || recipe.epochs <= max_samples / samples_per_epoch;
    static_assert(is_countable,
                  "ctnn: the recipe's epochs times the dataset's samples are above 1,000,000,000, for which a compiler "
                  "would train for days; take fewer epochs, or train with fit() at run time");
    static constexpr std::size_t samples = problem.length == 0 && is_countable ? recipe.epochs * samples_per_epoch : 1;
    static constexpr std::size_t segment_samples = samples_per_evaluation<Net, typename Trainer::Optimizer>(
        samples_per_epoch, recipe.batch_size == 0 ? 1 : recipe.batch_size);
    static constexpr bool exceeds_memory_budget = detail::exceeds_memory_budget<Net, typename Trainer::Optimizer>(
        samples, recipe.batch_size == 0 ? 1 : recipe.batch_size);
    static_assert(
        segment_samples > 0,
        "ctnn: one sample of this network exceeds the limit of one constant evaluation; raise the limit with "
        "-fconstexpr-ops-limit (GCC) or -fconstexpr-steps (Clang) and define CTNN_EVALUATION_LIMIT as the same number, "
        "or train with fit() at run time");
    static constexpr std::size_t segments = (samples + segment_samples - 1) / segment_samples;
    static constexpr std::size_t segment_epochs = segment_samples / samples_per_epoch + 2;

    struct State {
        TrainingState training_state;
        std::size_t first_epoch;
        std::array<T, segment_epochs> losses;
        std::array<T, segment_epochs> validation_losses;
    };

    static constexpr State advance(const TrainingState& before) {
        State state{before, before.epoch, {}, {}};
        const Trainer trainer{training, ValidationOf<more...>::value, recipe};
        trainer.advance(state.training_state, segment_samples, [&state](const TrainingState& now, const auto&) {
            state.losses[now.epoch - state.first_epoch] = now.loss;
            state.validation_losses[now.epoch - state.first_epoch] = now.validation_loss;
        });
        return state;
    }

    static constexpr State first() {
        return advance(initial_state<TrainingState>(StartOf<Net, recipe, more...>::net(), recipe));
    }
    static constexpr State next(const State& before, std::size_t) { return advance(before.training_state); }

    template <std::size_t index>
    using Segment = detail::Segment<SegmentedTraining, index>;

    /// Runs the segments of one of the groups among which CTNN_TRAINED distributes the training.
    template <std::size_t group, std::size_t groups>
    static consteval bool run_segment_group() {
        constexpr std::uint64_t count = segments;  // times groups is more than 32 bits
        constexpr std::size_t begin = count * group / groups;
        constexpr std::size_t end = count * (group + 1) / groups;
        if constexpr (begin < end) {
            return run_segments<SegmentedTraining, begin, end>();
        } else {
            return true;
        }
    }

    /// The message if training failed; empty otherwise.
    static consteval auto outcome_message() {
        constexpr TrainingStatus status = Segment<segments - 1>::state().training_state.status;
        if constexpr (status == TrainingStatus::finished || status == TrainingStatus::stopped_early) {
            return FixedString<1>{};
        } else {
            FixedString<400> text{};
            const auto place = [&]<const auto & problem>() {
                const auto last = Segment<segments - 1>::state().training_state;
                text = with_place(status, problem.view(), last.epoch, last.sample, Training::samples);
            };
            if constexpr (status == TrainingStatus::invalid_network) {
                say_start_problem<T>(number_problem(Segment<segments - 1>::state().training_state.parameters.values),
                                     place);
            } else if constexpr (status == TrainingStatus::invalid_sample) {
                const Trainer trainer{training, ValidationOf<more...>::value, recipe};
                say_sample_problem<typename Trainer::Loss, T>(
                    trainer.problem_of_sample(Segment<segments - 1>::state().training_state.sample), place);
            } else if constexpr (status == TrainingStatus::diverged) {
                place.template operator()<diverged_message<T>>();
            } else {
                text = text + message(status);
            }
            return text;
        }
    }

    /// The training or validation loss of each completed epoch; 0 for epochs after early stopping.
    template <std::array<T, segment_epochs> State::* losses>
    static consteval std::array<T, recipe.epochs> history() {
        std::array<T, recipe.epochs> all{};
        copy_losses<losses, 0, segments>(all);
        return all;
    }

    template <std::array<T, segment_epochs> State::* losses, std::size_t begin, std::size_t end>
    static constexpr void copy_losses(std::array<T, recipe.epochs>& all) {
        if constexpr (end - begin > 1) {
            constexpr std::size_t middle = begin + (end - begin) / 2;
            copy_losses<losses, begin, middle>(all);
            copy_losses<losses, middle, end>(all);
        } else {
            copy_losses<losses>(Segment<begin>::state(), all);
        }
    }

    template <std::array<T, segment_epochs> State::* losses>
    static constexpr void copy_losses(const State& state, std::array<T, recipe.epochs>& all) {
        for (std::size_t epoch = state.first_epoch; epoch < state.training_state.epoch; ++epoch) {
            all[epoch] = (state.*losses)[epoch - state.first_epoch];
        }
    }

    /// A template, so that it is instantiated, and the segments evaluated, only when net() needs
    /// them.
    template <class Segments>
    struct Outcome {
        static_assert(run_segments<SegmentedTraining, 0, segments>());
        static constexpr auto text = outcome_message();
        static_assert(require_empty<text>());
    };

    static consteval Net net() {
        static_assert(Outcome<State>::text.length == 0);
        return Net{kernels::to_std(Segment<segments - 1>::state().training_state.parameters)};
    }

    /// The network for a training in a single declaration, within which GCC frees no memory.
    static consteval Net net_in_one_declaration() {
        if constexpr (exceeds_memory_budget) {
            static_assert(
                !exceeds_memory_budget,
                "ctnn: so long a training would take GCC more than 1 GB of memory in this form; write "
                "CTNN_TRAINED(name, Network, data, recipe); at namespace scope instead, which lets GCC free memory "
                "along the way");
            return zeros<Net>();
        } else {
            return net();
        }
    }
};

template <class Net, const auto& data, const auto& recipe, const auto&... more>
inline constexpr bool arguments_are_right = [] {
    if constexpr (check_training_arguments<Net, std::remove_cvref_t<decltype(data)>,
                                           std::remove_cvref_t<decltype(recipe)>,
                                           std::remove_cvref_t<decltype(more)>...>()) {
        return check_constants<data, recipe, more...>();
    } else {
        return false;
    }
}();

/// Replaces a training whose arguments are wrong, so that no further errors follow.
template <class Net>
struct NoTraining {
    static consteval Net net() {
        if constexpr (is_network<Net>) {
            return zeros<Net>();
        } else {
            return Net{};
        }
    }
    static consteval Net net_in_one_declaration() { return net(); }
};

template <class Net, const auto& data, const auto& recipe, const auto&... more>
using CheckedTraining = std::conditional_t<arguments_are_right<Net, data, recipe, more...>,
                                           SegmentedTraining<Net, data, recipe, more...>, NoTraining<Net>>;

}  // namespace detail

/// The network that the recipe trains on the data, in the compiler, under its default limits,
/// however long it takes: `constexpr Xor net = trained<Xor, truth_table, recipe>;` Training starts
/// from initialize<Net>(recipe.seed, recipe.initializer), or from a given network: `trained<Xor,
/// truth_table, recipe, start>`. Validation samples, for early stopping, also follow the recipe,
/// before or after the start. The network is bit-identical to that of fit(start, data, validation,
/// recipe). Data, recipe, start and validation samples must be constexpr variables at namespace
/// scope. A training for which GCC would need more than a gigabyte is rejected; CTNN_TRAINED
/// (trained_macro.hpp) accepts trainings of any length.
template <class Net, const auto& data, const auto& recipe, const auto&... more>
inline constexpr Net trained = detail::CheckedTraining<Net, data, recipe, more...>::net_in_one_declaration();

/// The training loss of each epoch of trained<Net, data, recipe, more...>, an array of
/// recipe.epochs numbers; 0 for epochs after early stopping.
template <class Net, const auto& data, const auto& recipe, const auto&... more>
inline constexpr auto loss_history = [] {
    static_assert(detail::arguments_are_right<Net, data, recipe, more...>,
                  "ctnn: loss_history takes the arguments of trained<Network, data, recipe>");
    using Training = detail::SegmentedTraining<Net, data, recipe, more...>;
    return Training::template history<&Training::State::losses>();
}();

/// The validation loss after each epoch of trained<Net, data, recipe, more...>, an array like
/// loss_history.
template <class Net, const auto& data, const auto& recipe, const auto&... more>
inline constexpr auto validation_history = [] {
    static_assert(detail::arguments_are_right<Net, data, recipe, more...>,
                  "ctnn: validation_history takes the arguments of trained<Network, data, recipe, validation>");
    static_assert(
        (is_dataset<std::remove_cvref_t<decltype(more)>> || ...),
        "ctnn: validation_history<Network, data, recipe, validation> is that of validation samples, a Dataset");
    using Training = detail::SegmentedTraining<Net, data, recipe, more...>;
    return Training::template history<&Training::State::validation_losses>();
}();

}  // namespace ctnn
