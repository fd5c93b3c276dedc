#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/fixed_string.hpp>

/// Computed messages at the head of a diagnostic. Compilers print template arguments, but Clang
/// truncates strings of more than 35 characters, so a message becomes a pack of short strings. Each
/// ends with a NUL, because otherwise Clang prints numbers: `incomplete type
/// 'ctnn::error<ctnn::Words<25>{"the recipe's batch_size "}, ctnn::Words<6>{"is 0;"}>'`.
namespace ctnn {

template <std::size_t length>
struct Words {
    char characters[length];
};

/// A message as a diagnostic: never defined, so the compiler prints its name and arguments.
template <Words... message>
struct error;

/// Ends a constant evaluation that calls it, because it is not constexpr. The diagnostic prints its
/// name and arguments.
template <Words... message>
void evaluation_error() {}

namespace detail {

/// End of the message part that begins at `begin`: after the last space that fits.
consteval std::size_t part_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t max_part_length = 33;
    if (text.size() - begin <= max_part_length) return text.size();
    for (std::size_t end = begin + max_part_length; end > begin; --end) {
        if (text[end - 1] == ' ') return end;
    }
    return begin + max_part_length;
}

consteval std::size_t part_begin(std::string_view text, std::size_t part) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < part; ++i) begin = part_end(text, begin);
    return begin;
}

consteval std::size_t count_parts(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size(); begin = part_end(text, begin)) ++count;
    return count;
}

template <std::size_t length>
consteval Words<length + 1> part_at(std::string_view text, std::size_t begin) {
    Words<length + 1> words{};
    for (std::size_t i = 0; i < length; ++i) words.characters[i] = text[begin + i];
    words.characters[length] = '\0';
    return words;
}

/// The parts of `message`, a constexpr FixedString of static storage duration.
template <const auto& message>
struct MessageParts {
    using Indices = std::make_index_sequence<count_parts(message.view())>;

    template <std::size_t i>
    static constexpr std::size_t begin = part_begin(message.view(), i);

    template <std::size_t i>
    static constexpr auto words = part_at<part_end(message.view(), begin<i>) - begin<i>>(message.view(), begin<i>);

    template <std::size_t... i>
    static consteval bool reject(std::index_sequence<i...>) {
        return sizeof(error<words<i>...>) != 0;
    }

    template <std::size_t... i>
    static constexpr void stop(std::index_sequence<i...>) {
        if (std::is_constant_evaluated()) evaluation_error<words<i>...>();
    }
};

}  // namespace detail

/// Rejects the program with `message` in the diagnostic, unless the message is empty.
template <const auto& message>
consteval bool require_empty() {
    if constexpr (message.length == 0) {
        return true;
    } else {
        using MessageParts = detail::MessageParts<message>;
        return MessageParts::reject(typename MessageParts::Indices{});
    }
}

/// Ends a constant evaluation with `message` in the diagnostic. Does nothing at run time.
template <const auto& message>
constexpr void fail() {
    using MessageParts = detail::MessageParts<message>;
    MessageParts::stop(typename MessageParts::Indices{});
}

}  // namespace ctnn
