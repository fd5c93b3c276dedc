#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// Columns of a CSV text by number: 1 is the first, -1 the last. `CsvColumns{2, -1}` lists the
/// second and the last.
struct CsvColumns {
    static constexpr std::size_t capacity = 16;

    int numbers[capacity]{};
    std::size_t count = 0;  ///< Number of columns listed; above the capacity the format is rejected.

    constexpr CsvColumns() = default;
    constexpr CsvColumns(std::initializer_list<int> list) {
        for (const int number : list) {
            if (count < capacity) numbers[count] = number;
            ++count;
        }
    }

    /// Rejects a number without braces, which looks like a number of columns.
    template <std::integral Number>
    constexpr CsvColumns(Number) {
        static_assert(
            !std::integral<Number>,
            "ctnn: columns of a CSV text need braces; write for example .targets = {-2, -1} for the last two columns");
    }
};

/// The format of a CSV text: `CsvFormat{.delimiter = ';', .header = true}`.
struct CsvFormat {
    char delimiter = ',';        ///< Separates cells; ' ' means any run of blanks and tabs.
    char decimal = '.';          ///< Decimal point: '.' or ','.
    char comment = '\0';         ///< First character of lines to skip, such as '#'; '\0': none.
    std::size_t skip_lines = 0;  ///< Number of lines to skip at the beginning, whatever they contain.
    bool header = false;         ///< Whether the first row contains column names; it is skipped.
    CsvColumns targets{-1};      ///< Columns of the targets, in this order; all other columns are inputs.
    CsvColumns ignored{};        ///< Columns that are neither inputs nor targets, with any content.
    bool drop_missing = false;   ///< Whether rows with a missing value are dropped; otherwise the text is rejected.
};

}  // namespace ctnn
