#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/fixed_string.hpp>

/// How an error with computed words reaches the head of a diagnostic. A compiler prints template arguments, but Clang
/// cuts strings of more than 35 characters off; so a sentence becomes a pack of short ones, each ending with a NUL,
/// without which it prints numbers: `incomplete type 'ctnn::refused<ctnn::Words<20>{"the recipe's batch "},
/// ctnn::Words<6>{"is 0;"}>'`.
namespace ctnn {

template <std::size_t length>
struct Words {
    char characters[length];
};

/// Never defined: its name and arguments are the diagnostic.
template <Words... sentence>
struct refused;

/// Not constexpr: a constant evaluation that calls it stops, and the diagnostic names it with its arguments.
template <Words... sentence>
void stopped() {}

namespace detail {

/// Where the piece of a sentence that begins at `begin` ends: after the last space that fits.
consteval std::size_t end_of_words(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 33;
    if (text.size() - begin <= longest) return text.size();
    for (std::size_t end = begin + longest; end > begin; --end) {
        if (text[end - 1] == ' ') return end;
    }
    return begin + longest;
}

consteval std::size_t begin_of_words(std::string_view text, std::size_t piece) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < piece; ++i) begin = end_of_words(text, begin);
    return begin;
}

consteval std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size(); begin = end_of_words(text, begin)) ++count;
    return count;
}

template <std::size_t length>
consteval Words<length + 1> words_at(std::string_view text, std::size_t begin) {
    Words<length + 1> words{};
    for (std::size_t i = 0; i < length; ++i) words.characters[i] = text[begin + i];
    words.characters[length] = '\0';
    return words;
}

/// The sentence `text`, a constexpr Text of static storage duration, in pieces.
template <const auto& text>
struct Spoken {
    using Indices = std::make_index_sequence<count_words(text.view())>;

    template <std::size_t i>
    static constexpr std::size_t begin = begin_of_words(text.view(), i);

    template <std::size_t i>
    static constexpr auto words = words_at<end_of_words(text.view(), begin<i>) - begin<i>>(text.view(), begin<i>);

    template <std::size_t... i>
    static consteval bool refuse(std::index_sequence<i...>) {
        return sizeof(refused<words<i>...>) != 0;
    }

    template <std::size_t... i>
    static constexpr void stop(std::index_sequence<i...>) {
        if (std::is_constant_evaluated()) stopped<words<i>...>();
    }
};

}  // namespace detail

/// Stops the compilation with the sentence `text`, unless it is empty.
template <const auto& text>
consteval bool refuse_unless_empty() {
    if constexpr (text.length == 0) {
        return true;
    } else {
        using Spoken = detail::Spoken<text>;
        return Spoken::refuse(typename Spoken::Indices{});
    }
}

/// Stops a constant evaluation with the sentence `text`; at run time it does nothing.
template <const auto& text>
constexpr void stop_saying() {
    using Spoken = detail::Spoken<text>;
    Spoken::stop(typename Spoken::Indices{});
}

}  // namespace ctnn
