#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>

/// Validation of options. An options type lists its messages as `problems`; problem() returns the
/// number of the first that applies, counted from 1, or 0. The message then goes to a diagnostic or
/// to a result.
namespace ctnn {

/// Options that can be invalid.
template <class Options>
concept HasProblems = requires(const Options& options) {
    Options::problems[0];
    options.problem();
};

namespace detail {

/// The number of the problem that the options have for numbers of type T. If it does not depend on
/// T, problem() is not a template.
template <class T, class Options>
constexpr std::size_t problem_number(const Options& options) {
    if constexpr (requires { options.template problem<T>(); }) {
        return options.template problem<T>();
    } else {
        return options.problem();
    }
}

}  // namespace detail

/// The message about the problem of the options for a network of T; empty if there is none.
template <class T = double, class Options>
[[nodiscard]] constexpr std::string_view problem_message(const Options& options) {
    if constexpr (HasProblems<Options>) {
        const std::size_t number = detail::problem_number<T>(options);
        return number == 0 ? std::string_view() : Options::problems[number - 1];
    } else {
        return {};
    }
}

namespace detail {

template <const auto& list, std::size_t i>
inline constexpr FixedString<list[i].size()> problem_text = FixedString<list[i].size()>{} + list[i];

}  // namespace detail

/// Ends a constant evaluation with the message about the problem of the options for a network of T,
/// if any.
template <class T = double, class Options>
constexpr void fail_on_problem(const Options& options) {
    if constexpr (HasProblems<Options>) {
        constexpr std::size_t count = std::size(Options::problems);
        const std::size_t number = detail::problem_number<T>(options);
        [number]<std::size_t... i>(std::index_sequence<i...>) {
            ((number == i + 1 ? fail<detail::problem_text<Options::problems, i>>() : void()), ...);
        }(std::make_index_sequence<count>{});
    }
}

}  // namespace ctnn
