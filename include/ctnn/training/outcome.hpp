#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/kernels/range.hpp>

/// The ways in which training ends, and their messages.
namespace ctnn {

enum class TrainingStatus {
    unfinished,
    finished,
    stopped_early,
    invalid_recipe,
    invalid_data,
    invalid_network,
    invalid_sample,
    diverged
};

/// The status in words; FitResult::message() also says where and why.
[[nodiscard]] constexpr std::string_view message(TrainingStatus status) {
    switch (status) {
    case TrainingStatus::unfinished: return "training is not finished";
    case TrainingStatus::finished: return "training went through all epochs";
    case TrainingStatus::stopped_early: return "training stopped early: the loss got no smaller";
    case TrainingStatus::invalid_recipe: return "the recipe is invalid";
    case TrainingStatus::invalid_data: return "the number of samples is invalid";
    case TrainingStatus::invalid_network: return "the network to start from is invalid";
    case TrainingStatus::invalid_sample: return "a sample is invalid";
    default: return "training diverged";
    }
}

namespace detail {

/// A loss that accepts only certain targets; one that takes any finite target has no accepts().
template <class Loss, class T>
concept RestrictsTargets = requires(T target) { Loss::accepts(target); };

/// The reason why training rejects a number.
enum class NumberProblem { none, not_finite, out_of_range };

template <class T, std::size_t N>
constexpr NumberProblem number_problem(const T (&numbers)[N]) {
    constexpr T largest = (std::numeric_limits<T>::max)();
    for (std::size_t i = 0; i < N; ++i) {
        if (!(numbers[i] <= largest && numbers[i] >= -largest)) return NumberProblem::not_finite;
    }
    return kernels::in_range(numbers) ? NumberProblem::none : NumberProblem::out_of_range;
}

enum class SampleProblem { none, input_not_finite, input_out_of_range, target_not_finite, target_out_of_range, target };

template <class Loss, class T, std::size_t inputs, std::size_t outputs>
constexpr SampleProblem sample_problem(const T (&x)[inputs], const T (&target)[outputs]) {
    switch (number_problem(x)) {
    case NumberProblem::not_finite: return SampleProblem::input_not_finite;
    case NumberProblem::out_of_range: return SampleProblem::input_out_of_range;
    default: break;
    }
    switch (number_problem(target)) {
    case NumberProblem::not_finite: return SampleProblem::target_not_finite;
    case NumberProblem::out_of_range: return SampleProblem::target_out_of_range;
    default: break;
    }
    if constexpr (RestrictsTargets<Loss, T>) {
        for (std::size_t i = 0; i < outputs; ++i) {
            if (!Loss::accepts(target[i])) return SampleProblem::target;
        }
    }
    return SampleProblem::none;
}

/// The messages. They have static storage duration, so that a diagnostic can name them, and are
/// templates, so that a message is composed only if it is needed.
template <class T>
inline constexpr auto range_in_words =
    FixedString<40>{} +
    (std::is_same_v<T, float> ? "+-1e8, the range of training in float" : "+-1e70, the range of training in double");
template <class T>
inline constexpr auto input_out_of_range = FixedString<140>{} + "an input is finite but beyond " +
                                           range_in_words<T>.view() + "; scale the inputs, as standard_scaler does";
template <class T>
inline constexpr auto target_out_of_range =
    FixedString<140>{} + "a target is finite but beyond " + range_in_words<T>.view() + "; scale the targets";
template <class T>
inline constexpr auto start_out_of_range =
    FixedString<140>{} + "the network to start from has a parameter that is finite but beyond " +
    range_in_words<T>.view();
template <class T>
inline constexpr auto input_not_finite = FixedString<80>{} + "an input is not finite";
template <class T>
inline constexpr auto target_not_finite = FixedString<80>{} + "a target is not finite";
template <class T>
inline constexpr auto start_not_finite =
    FixedString<80>{} + "the network to start from has a parameter that is not finite";
template <class Loss>
inline constexpr auto invalid_target = [] {
    const auto text = FixedString<200>{} + "a target is not what the loss takes";
    if constexpr (requires { Loss::target_requirement; }) {
        return text + ": " + Loss::target_requirement;
    } else {
        return text;
    }
}();
template <class T>
inline constexpr auto diverged_message =
    FixedString<120>{} + "training diverged: the learning rate is too high, or the data are not standardized";

/// Calls say<text>() with the message of a sample's problem; say_start_problem() does so for a
/// problem of the network to start from. Without a problem they do nothing.
template <class Loss, class T, class Say>
constexpr void say_sample_problem(SampleProblem problem, const Say& say) {
    switch (problem) {
    case SampleProblem::input_not_finite: return say.template operator()<input_not_finite<T>>();
    case SampleProblem::input_out_of_range: return say.template operator()<input_out_of_range<T>>();
    case SampleProblem::target_not_finite: return say.template operator()<target_not_finite<T>>();
    case SampleProblem::target_out_of_range: return say.template operator()<target_out_of_range<T>>();
    case SampleProblem::target: return say.template operator()<invalid_target<Loss>>();
    default: return;
    }
}

template <class T, class Say>
constexpr void say_start_problem(NumberProblem problem, const Say& say) {
    switch (problem) {
    case NumberProblem::not_finite: return say.template operator()<start_not_finite<T>>();
    case NumberProblem::out_of_range: return say.template operator()<start_out_of_range<T>>();
    default: return;
    }
}

/// Appends the place to the message: "...; it was in epoch 6 at sample 0". From index
/// `training_samples` on, samples are validation samples.
constexpr FixedString<400> with_place(TrainingStatus status, std::string_view problem, std::size_t epoch,
                                      std::size_t sample, std::size_t training_samples) {
    FixedString<400> text = FixedString<400>{} + problem;
    const bool diverged = status == TrainingStatus::diverged;
    if (!diverged && status != TrainingStatus::invalid_sample) return text;
    text = diverged ? text + "; it was in epoch " + epoch + " at " : text + "; it is ";
    return sample < training_samples ? text + "sample " + sample
                                     : text + "validation sample " + (sample - training_samples);
}

}  // namespace detail

}  // namespace ctnn
