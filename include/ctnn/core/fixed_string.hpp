#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// A string of bounded length, built in constant expressions: `FixedString<80>{} + "line " + 3`. A
/// text that does not fit is truncated and ends with "...".
template <std::size_t capacity>
struct FixedString {
    char characters[capacity]{};
    std::size_t length = 0;

    [[nodiscard]] constexpr std::string_view view() const { return {characters, length}; }

    [[nodiscard]] constexpr FixedString operator+(std::string_view more) const {
        FixedString text = *this;
        for (const char c : more) text.put(c);
        return text;
    }

    /// Appends a character. A template, so that a number such as 3 is not converted to a character.
    [[nodiscard]] constexpr FixedString operator+(std::same_as<char> auto more) const {
        return *this + std::string_view(&more, 1);
    }

    /// Appends a number in decimal.
    [[nodiscard]] constexpr FixedString operator+(std::size_t number) const {
        char digits[20]{};
        std::size_t first = 20;
        do {
            digits[--first] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number != 0);
        return *this + std::string_view(digits + first, 20 - first);
    }

private:
    constexpr void put(char c) {
        if (length < capacity) {
            characters[length++] = c;
        } else {
            for (std::size_t i = capacity - 3; i < capacity; ++i) characters[i] = '.';
        }
    }
};

}  // namespace ctnn
