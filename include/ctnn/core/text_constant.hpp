#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/language.hpp>

/// Text constants as template arguments: arrays of characters or bytes, with or without a NUL at
/// the end, and std::string_views.
namespace ctnn::detail {

/// Whether an object of type Text can be a text constant.
template <class Text>
inline constexpr bool is_text_constant = std::is_same_v<std::remove_cv_t<Text>, std::string_view> ||
                                         (std::rank_v<Text> == 1 && std::is_integral_v<std::remove_extent_t<Text>> &&
                                          sizeof(std::remove_extent_t<Text>) == 1);

/// The number of characters, without a NUL at the end of an array.
template <class Text>
constexpr std::size_t text_size(const Text& text) {
    if constexpr (std::is_array_v<Text>) {
        constexpr std::size_t size = std::extent_v<Text>;
        return text[size - 1] == '\0' ? size - 1 : size;
    } else {
        return text.size();
    }
}

/// The characters for reading: the array itself, because a constant of bytes cannot become a
/// pointer to char, or the view's pointer.
template <class Text>
constexpr decltype(auto) text_characters(const Text& text) {
    if constexpr (std::is_array_v<Text>) {
        return (text);
    } else {
        return text.data();
    }
}

/// Type of text_characters(), which is a member of what reads a text constant.
template <class Text>
using TextCharacters = decltype(text_characters(std::declval<const Text&>()));

}  // namespace ctnn::detail
