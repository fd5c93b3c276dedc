#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/core/sentence.hpp>
#include <ctnn/data/dataset.hpp>
#include <ctnn/data/number.hpp>

/// Comma-separated values: one sample a line, cells with blanks around them allowed, empty lines passed over, lines
/// ended by LF or CRLF. The compiler reads a text constant; the same reader works at run time. Whatever is malformed is
/// named with its line and column.
namespace ctnn {

struct CsvFormat {
    char delimiter = ',';
    bool header = false;  ///< the first line holds the columns' names and is passed over
};

enum class CsvFault { none, no_lines, other_cell_count, not_a_number, too_large, other_row_count };

/// What is wrong with a text, and where: lines and columns count from 1.
struct CsvProblem {
    CsvFault fault = CsvFault::none;
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t given = 0;  ///< cells of the line, or lines of the text
    std::size_t wanted = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return fault != CsvFault::none; }

    [[nodiscard]] constexpr Text<160> sentence() const {
        const auto text = Text<160>{} + "CSV ";
        const auto place = text + "line " + line + ", column " + column + ": ";
        switch (fault) {
        case CsvFault::none: return {};
        case CsvFault::no_lines: return text + "text: there is no line of numbers in it";
        case CsvFault::other_cell_count:
            return text + "line " + line + ": it has " + given + " cells where " + wanted + " are wanted";
        case CsvFault::not_a_number: return place + "the cell is not a number";
        case CsvFault::too_large: return place + "the number is too large for its type";
        default: return text + "text: it has " + given + " lines of numbers where " + wanted + " are wanted";
        }
    }
};

namespace detail {

/// The text of a constant: a character array, with or without a NUL at its end, or a string_view.
template <class Characters>
constexpr std::string_view text_view(const Characters& text) {
    if constexpr (std::is_array_v<Characters>) {
        constexpr std::size_t size = std::extent_v<Characters>;
        return {text, text[size - 1] == '\0' ? size - 1 : size};
    } else {
        return text;
    }
}

constexpr std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

constexpr std::size_t position_of(char wanted, std::string_view text, std::size_t begin = 0) {
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == wanted) return i;
    }
    return std::string_view::npos;
}

/// What stands before the next separator; it is taken off the text, with the separator.
constexpr std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t end = position_of(separator, text);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

/// Goes through the lines that are not empty, the header apart.
struct CsvLines {
    std::string_view rest;
    std::size_t number = 0;
    std::string_view line{};
    bool skip_header;

    constexpr CsvLines(std::string_view text, CsvFormat format) : rest(text), skip_header(format.header) {}

    constexpr bool next() {
        while (!rest.empty()) {
            line = trimmed(take_until(rest, '\n'));
            ++number;
            if (line.empty()) continue;
            if (!skip_header) return true;
            skip_header = false;
        }
        return false;
    }
};

constexpr std::size_t count_cells(std::string_view line, char delimiter) {
    std::size_t cells = 1;
    for (std::size_t at = position_of(delimiter, line); at != std::string_view::npos;
         at = position_of(delimiter, line, at + 1))
        ++cells;
    return cells;
}

struct CsvShape {
    std::size_t rows = 0;
    std::size_t columns = 0;
    CsvProblem problem{};
};

constexpr CsvShape csv_shape(std::string_view text, CsvFormat format) {
    CsvShape shape;
    for (CsvLines lines(text, format); lines.next(); ++shape.rows) {
        const std::size_t cells = count_cells(lines.line, format.delimiter);
        if (shape.rows == 0) shape.columns = cells;
        if (cells != shape.columns) {
            shape.problem = {CsvFault::other_cell_count, lines.number, 0, cells, shape.columns};
            return shape;
        }
    }
    if (shape.rows == 0) shape.problem = {.fault = CsvFault::no_lines};
    return shape;
}

constexpr CsvFault fault_of(NumberProblem problem) {
    switch (problem) {
    case NumberProblem::none: return CsvFault::none;
    case NumberProblem::too_large: return CsvFault::too_large;
    default: return CsvFault::not_a_number;
    }
}

/// The next cells of a line as numbers.
template <class T, std::size_t columns>
constexpr CsvProblem read_cells(std::string_view& cells, char delimiter, std::size_t line, std::size_t first_column,
                                T (&row)[columns]) {
    for (std::size_t i = 0; i < columns; ++i) {
        const auto number = parse_number<T>(trimmed(take_until(cells, delimiter)));
        if (number.problem != NumberProblem::none) return {fault_of(number.problem), line, first_column + i + 1, 0, 0};
        row[i] = number.value;
    }
    return {};
}

}  // namespace detail

/// Reads as many lines as `rows` has samples; what the problem is, if there is one. For run time; in the compiler take
/// csv<...>.
template <class T, std::size_t samples, std::size_t columns, Role role>
[[nodiscard]] constexpr CsvProblem read_csv(std::string_view text, Rows<T, samples, columns, role>& rows,
                                            CsvFormat format = {}) {
    const auto shape = detail::csv_shape(text, format);
    if (shape.problem) return shape.problem;
    std::size_t sample = 0;
    for (detail::CsvLines lines(text, format); lines.next(); ++sample) {
        if (shape.columns != columns) return {CsvFault::other_cell_count, lines.number, 0, shape.columns, columns};
        if (shape.rows != samples) return {CsvFault::other_row_count, 0, 0, shape.rows, samples};
        std::string_view cells = lines.line;
        const auto problem = detail::read_cells(cells, format.delimiter, lines.number, 0, rows[sample]);
        if (problem) return problem;
    }
    return {};
}

namespace detail {

/// A text constant's shape, and a table read from it.
template <class T, const auto& text, CsvFormat format>
struct CsvTable {
    static constexpr CsvShape shape = csv_shape(text_view(text), format);
    static constexpr auto shape_text = shape.problem.sentence();
    static_assert(refuse_unless_empty<shape_text>());

    struct Result {
        Rows<T, shape.rows, shape.columns> rows;
        CsvProblem problem;
    };

    static consteval Result read() {
        Result table{Rows<T, shape.rows, shape.columns>(AllZero{}), {}};
        table.problem = read_csv(text_view(text), table.rows, format);
        return table;
    }

    static constexpr Result result = read();
    static constexpr auto read_text = result.problem.sentence();
    static_assert(refuse_unless_empty<read_text>());
};

}  // namespace detail

/// The numbers of a text constant, `Rows<T, lines, columns>`, read by the compiler: `constexpr auto table = csv<double,
/// text>;`
template <class T, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv = detail::CsvTable<T, text, format>::result.rows;

/// The numbers of a text constant as a dataset: the last `outputs` columns are the targets, those before them the
/// inputs.
template <class T, std::size_t outputs, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_dataset = [] {
    using Table = detail::CsvTable<T, text, format>;
    constexpr std::size_t columns = Table::shape.columns;
    static_assert(outputs > 0 && outputs < columns,
                  "ctnn: of a CSV text's columns at least one must be an input, and at least one a target");
    using Data = Dataset<T, Table::shape.rows, columns - outputs, outputs>;
    Data data = detail::empty_dataset<Data>();
    for (std::size_t s = 0; s < Data::samples; ++s) {
        for (std::size_t i = 0; i < columns - outputs; ++i) data.inputs[s][i] = Table::result.rows[s][i];
        for (std::size_t i = 0; i < outputs; ++i) data.targets[s][i] = Table::result.rows[s][columns - outputs + i];
    }
    return data;
}();

}  // namespace ctnn
