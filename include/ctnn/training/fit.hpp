#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/training/evaluation_limits.hpp>
#include <ctnn/training/trainer.hpp>

namespace ctnn {

/// The result of fit(): `if (const auto result = fit(...)) use(result.net); else
/// print(result.message().view());`
template <class Net, std::size_t history_capacity>
struct FitResult {
    using T = typename Net::value_type;

    /// The trained network. If a sample was rejected or training diverged, the network before that
    /// sample, regardless of the recipe's patience.
    Net net;
    TrainingStatus status;
    std::size_t epochs;  ///< Number of completed epochs.
    /// Index of the sample that was rejected or at which training diverged. Validation samples are
    /// counted after the training samples.
    std::size_t sample;
    std::string_view problem;  ///< What is wrong, without the place; empty if nothing is wrong.
    /// Mean loss over the samples of the last epoch, each computed before the step that uses it.
    T loss;
    T validation_loss;                        ///< Mean loss over the validation samples after the last epoch.
    std::array<T, history_capacity> history;  ///< Loss of each epoch.
    std::array<T, history_capacity> validation_history;  ///< Validation loss after each epoch.
    std::size_t training_samples;  ///< Number of training samples; `sample` is a validation sample from there on.

    /// Whether training ended normally: after all epochs, or early because the loss stopped
    /// falling.
    [[nodiscard]] constexpr explicit operator bool() const {
        return status == TrainingStatus::finished || status == TrainingStatus::stopped_early;
    }

    /// Reports code that uses the result as if it were the network.
    template <class Other>
        requires std::is_same_v<Other, Net>
    constexpr operator Other() const {
        static_assert(sizeof(Other) == 0,
                      "ctnn: fit() returns a FitResult, whose network is its member net; write fit(...).net");
        return net;
    }
    template <class Trained = Net>
    constexpr typename Trained::Outputs operator()(const typename Trained::Inputs& x) const {
        static_assert(sizeof(Trained) == 0,
                      "ctnn: a FitResult has its network as the member net; write result.net({1, 2})");
        return net(x);
    }

    /// Describes the outcome for people: the problem with its epoch and sample, or how training
    /// ended.
    [[nodiscard]] constexpr FixedString<400> message() const {
        return problem.empty()
                   ? FixedString<400>{} + ctnn::message(status) + " (" + epochs + (epochs == 1 ? " epoch)" : " epochs)")
                   : detail::with_place(status, problem, epochs, sample, training_samples);
    }
};

/// The argument of an observer, which is called after every epoch.
template <class Net>
struct EpochReport {
    std::size_t epoch;  ///< Index of the epoch, from 0.
    typename Net::value_type loss;
    typename Net::value_type validation_loss;
    Net net;
};

namespace detail {

template <class T>
inline constexpr auto history_too_short =
    FixedString<120>{} + "the history has room for fewer epochs than the recipe has";

/// These functions stop a constant evaluation with the message; at run time they only return it.
/// The compiler prints their arguments in the diagnostic's call trace.
template <const auto& text>
constexpr std::string_view stopped_at_sample([[maybe_unused]] std::size_t sample) {
    fail<text>();
    return text.view();
}
template <const auto& text>
constexpr std::string_view stopped_at_epoch_and_sample([[maybe_unused]] std::size_t epoch,
                                                       [[maybe_unused]] std::size_t sample) {
    fail<text>();
    return text.view();
}
template <const auto& text>
constexpr std::string_view stopped_at_start() {
    fail<text>();
    return text.view();
}

/// Returns the problem that stopped the training, empty if there is none. In a constant evaluation,
/// stops with its message.
template <class Trainer, class Net>
constexpr std::string_view report_stop(const Trainer& trainer, const typename Trainer::State& state, const Net& net) {
    using T = typename Net::value_type;
    const std::size_t sample = state.sample;
    std::string_view problem;
    if (state.status == TrainingStatus::invalid_network) {
        const kernels::PlainArray<T, Net::parameter_count> parameters = kernels::to_plain(net.parameters);
        say_start_problem<T>(number_problem(parameters.values),
                             [&]<const auto & text>() { problem = stopped_at_start<text>(); });
    } else if (state.status == TrainingStatus::invalid_sample) {
        say_sample_problem<typename Trainer::Loss, T>(
            trainer.problem_of_sample(sample), [&]<const auto & text>() { problem = stopped_at_sample<text>(sample); });
    } else if (state.status == TrainingStatus::diverged) {
        problem = stopped_at_epoch_and_sample<diverged_message<T>>(state.epoch, sample);
    }
    return problem;
}

template <class T>
inline constexpr auto fit_too_long =
    FixedString<200>{} +
    "so long a fit() is more than one constant evaluation may take; trained<Network, data, recipe, start> "
    "has no such limit";

struct NoObserver {};

/// Returns what is wrong with the numbers of samples, which dynamic datasets only know at run time;
/// empty if nothing is.
constexpr std::string_view count_problem(std::size_t training, std::size_t validation, bool validates) {
    constexpr std::size_t max_samples = (std::numeric_limits<std::uint32_t>::max)();
    if (training == 0) return "the training data have no samples";
    if (training >= max_samples) return "the training data have more samples than 32 bits count";
    return validates && validation == 0 ? "the validation data have no samples" : "";
}

template <std::size_t history_capacity, class Net, class Training, class Validation, class Recipe, class Observer>
constexpr FitResult<Net, history_capacity> fit(const Net& net, const Training& training, const Validation& validation,
                                               const Recipe& recipe, const Observer& observer) {
    using Trainer = detail::Trainer<Net, Training, Validation, Recipe>;
    using T = typename Net::value_type;
    fail_on_problem<T>(recipe);
    fail_on_problem<T>(recipe.optimizer);
    fail_on_problem<T>(recipe.loss);
    fail_on_problem<T>(recipe.schedule);
    fail_on_problem<T>(recipe.initializer);
    FitResult<Net, history_capacity> result{
        net, TrainingStatus::invalid_recipe, 0, 0, recipe_problem<T>(recipe), T(0), T(0), {}, {}, training.size()};
    if (result.problem.empty() && history_capacity > 0 && recipe.epochs > history_capacity) {
        fail<history_too_short<T>>();
        result.problem = history_too_short<T>.view();
    }
    if (!result.problem.empty()) return result;

    if constexpr (is_dynamic<Training> || is_dynamic<Validation>) {
        result.problem = count_problem(training.size(), validation.size(), Trainer::validates);
        if (!result.problem.empty()) {
            result.status = TrainingStatus::invalid_data;
            return result;
        }
    }

    // The builtin, because GCC emits both branches of a call to std::is_constant_evaluated() at
    // -O0. A recipe with patience is not checked, because it may end training early.
    if (__builtin_is_constant_evaluated()) {
        if (recipe.patience == 0 && exceeds_one_evaluation<Net, typename Trainer::Optimizer>(
                                        recipe.epochs, training.size() + validation.size(), recipe.batch_size)) {
            fail<fit_too_long<T>>();
        }
    }
    const Trainer trainer{training, validation, recipe};
    auto state = initial_state<typename Trainer::State>(net, recipe, training.size());
    const auto end_of_epoch = [&](const auto& now, [[maybe_unused]] const auto& model) {
        result.loss = now.loss;
        result.validation_loss = now.validation_loss;
        if constexpr (history_capacity > 0) {
            result.history[now.epoch] = now.loss;
            result.validation_history[now.epoch] = now.validation_loss;
        }
        if constexpr (!std::is_same_v<Observer, NoObserver>) {
            kernels::PlainArray<T, Net::parameter_count> parameters{};
            model.store_parameters(parameters);
            observer(EpochReport<Net>{now.epoch, now.loss, now.validation_loss, Net{kernels::to_std(parameters)}});
        }
    };
    // In a loop, because training may process more samples than a 32-bit std::size_t can count.
    while (state.status == TrainingStatus::unfinished) {
        trainer.advance(state, static_cast<std::size_t>(-1), end_of_epoch);
    }
    result.problem = report_stop(trainer, state, net);
    result.net = Net{kernels::to_std(state.parameters)};
    result.status = state.status;
    result.epochs = state.epoch;
    result.sample = state.sample;
    return result;
}

/// Reports a dataset, or a recipe's loss, that does not fit the network.
template <class Net, class Data, class Recipe>
consteval bool check_training() {
    static_assert(check_data<Net, Data>());
    static_assert(check_loss<Net, std::remove_cvref_t<decltype(Recipe::loss)>>());
    return true;
}

}  // namespace detail

/// Trains the network. If the recipe or a sample is invalid, or training diverges, a constant
/// evaluation stops with a message; at run time the result contains it. fit<n> records the losses
/// of up to n epochs.
template <std::size_t history_capacity = 0, class Net, class Training, class... Parts>
    requires(is_dataset<Training>)
[[nodiscard]] constexpr FitResult<Net, history_capacity> fit(const Net& net, const Training& training,
                                                             const Recipe<Parts...>& recipe) {
    static_assert(detail::check_training<Net, Training, Recipe<Parts...>>());
    return detail::fit<history_capacity>(net, training, NoValidation{}, recipe, detail::NoObserver{});
}

/// Like fit(net, training, recipe); also evaluates the validation samples after every epoch, for
/// early stopping.
template <std::size_t history_capacity = 0, class Net, class Training, class Validation, class... Parts>
    requires(is_dataset<Training> && is_dataset<Validation>)
[[nodiscard]] constexpr FitResult<Net, history_capacity> fit(const Net& net, const Training& training,
                                                             const Validation& validation,
                                                             const Recipe<Parts...>& recipe) {
    static_assert(detail::check_training<Net, Training, Recipe<Parts...>>());
    static_assert(detail::check_data<Net, Validation>());
    return detail::fit<history_capacity>(net, training, validation, recipe, detail::NoObserver{});
}

/// Like fit(net, training, recipe); also calls observer(EpochReport) after every epoch, for example
/// to print or plot the loss.
template <std::size_t history_capacity = 0, class Net, class Training, class... Parts, class Observer>
    requires(is_dataset<Training>)
constexpr FitResult<Net, history_capacity> fit(const Net& net, const Training& training, const Recipe<Parts...>& recipe,
                                               const Observer& observer) {
    static_assert(detail::check_training<Net, Training, Recipe<Parts...>>());
    return detail::fit<history_capacity>(net, training, NoValidation{}, recipe, observer);
}

/// Like fit(net, training, validation, recipe); also calls observer(EpochReport) after every epoch.
template <std::size_t history_capacity = 0, class Net, class Training, class Validation, class... Parts, class Observer>
    requires(is_dataset<Training> && is_dataset<Validation>)
constexpr FitResult<Net, history_capacity> fit(const Net& net, const Training& training, const Validation& validation,
                                               const Recipe<Parts...>& recipe, const Observer& observer) {
    static_assert(detail::check_training<Net, Training, Recipe<Parts...>>());
    static_assert(detail::check_data<Net, Validation>());
    return detail::fit<history_capacity>(net, training, validation, recipe, observer);
}

namespace detail {

template <class X>
inline constexpr bool is_recipe = false;
template <class... Parts>
inline constexpr bool is_recipe<Recipe<Parts...>> = true;

/// Reports what is wrong with the arguments of fit().
template <class Net, class Data, class Third, class... More>
consteval void check_fit() {
    static_assert(is_network<Net>,
                  "ctnn: the first argument of fit() is the network to start from; write fit(initialize<Net>(1), data, "
                  "recipe)");
    static_assert(
        is_dataset<Data>,
        "ctnn: the second argument of fit() is the training samples, a Dataset; write fit(net, data, recipe)");
    if constexpr (is_network<Net> && is_dataset<Data>) {
        static_assert(
            is_dataset<Third> || is_recipe<Third>,
            "ctnn: after the data fit() takes a recipe, or validation samples and a recipe; write fit(net, data, "
            "recipe)");
        if constexpr (is_dataset<Third>) {
            static_assert(check_data<Net, Data>() && check_data<Net, Third>());
            static_assert(sizeof...(More) > 0, "ctnn: fit() has no recipe; write fit(net, data, validation, recipe)");
            static_assert(sizeof...(More) == 0 || (is_recipe<More> || ...),
                          "ctnn: after the validation samples fit() takes a recipe; write fit(net, data, validation, "
                          "recipe)");
        }
    }
    static_assert(
        sizeof...(More) > 2,
        "ctnn: fit() takes a network, training samples, validation samples if there are any, a recipe, and an "
        "observer if there is one, in this order");
}

}  // namespace detail

/// Reports arguments that no other overload of fit() takes.
template <std::size_t history_capacity = 0, class First, class... More>
constexpr auto fit(const First& first, const More&...) {
    if constexpr (sizeof...(More) < 2) {
        static_assert(detail::is_network<First>,
                      "ctnn: the first argument of fit() is the network to start from; write fit(initialize<Net>(1), "
                      "data, recipe)");
        static_assert(sizeof...(More) > 1,
                      "ctnn: fit() takes a network, training samples and a recipe; write fit(net, "
                      "data, recipe)");
    } else {
        detail::check_fit<First, More...>();
    }
    return FitResult<First, history_capacity>{first};
}

}  // namespace ctnn
