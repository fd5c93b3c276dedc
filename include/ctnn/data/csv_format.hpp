#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// Columns of a CSV text by number: 1 is the first, -1 the last. `CsvColumns{2, -1}` are the second and the last.
struct CsvColumns {
    static constexpr std::size_t capacity = 16;

    int numbers[capacity]{};
    std::size_t count = 0;  ///< may be above the capacity, which is a problem of the format

    constexpr CsvColumns() = default;
    constexpr CsvColumns(std::initializer_list<int> list) {
        for (const int number : list) {
            if (count < capacity) numbers[count] = number;
            ++count;
        }
    }

    /// Without braces a number could be taken for the number of columns.
    template <std::integral Number>
    constexpr CsvColumns(Number) {
        static_assert(!std::integral<Number>,
                      "ctnn: columns of a CSV text are a list in braces, counted from 1 or from -1 backwards, as in "
                      ".targets = {-2, -1} for the last two");
    }
};

/// What a CSV text looks like: `CsvFormat{.delimiter = ';', .header = true}`.
struct CsvFormat {
    char delimiter = ',';        ///< ' ' stands for any run of blanks and tabs
    char decimal = '.';          ///< the decimal point: '.' or ','
    char comment = '\0';         ///< lines that begin with this character are skipped, as '#'; '\0': none
    std::size_t skip_lines = 0;  ///< lines to skip at the beginning, whatever they contain
    bool header = false;         ///< the next line contains one name per column and is skipped
    CsvColumns targets{-1};      ///< columns of the targets, in their order; all other columns are inputs
    CsvColumns ignored{};        ///< columns of any content that are neither
    bool drop_missing = false;   ///< drops rows with a missing value instead of rejecting the text
};

}  // namespace ctnn
