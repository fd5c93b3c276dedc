#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/sentence.hpp>

/// Options that cannot be right. An options type lists its `problems`, sentences, and problem() is the number of the
/// one that it has, counted from 1, or 0. From there the sentence goes to a diagnostic or to a result.
namespace ctnn {

template <class Options>
concept HasProblems = requires(const Options& options) {
    Options::problems[0];
    options.problem();
};

/// The sentence that says what is wrong with the options; empty if nothing is.
template <class Options>
[[nodiscard]] constexpr std::string_view problem_of(const Options& options) {
    if constexpr (HasProblems<Options>) {
        const std::size_t number = options.problem();
        return number == 0 ? std::string_view() : Options::problems[number - 1];
    } else {
        return {};
    }
}

namespace detail {

template <const auto& list, std::size_t i>
inline constexpr Text<list[i].size()> problem_text = Text<list[i].size()>{} + list[i];

}  // namespace detail

/// In a constant evaluation, stops with the sentence of the options' problem, if they have one.
template <class Options>
constexpr void stop_on_problem(const Options& options) {
    if constexpr (HasProblems<Options>) {
        constexpr std::size_t count = sizeof(Options::problems) / sizeof(Options::problems[0]);
        const std::size_t number = options.problem();
        [number]<std::size_t... i>(std::index_sequence<i...>) {
            ((number == i + 1 ? stop_saying<detail::problem_text<Options::problems, i>>() : void()), ...);
        }(std::make_index_sequence<count>{});
    }
}

}  // namespace ctnn
