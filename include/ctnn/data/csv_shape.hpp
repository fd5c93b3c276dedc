#pragma once

#include <cstddef>

#include <ctnn/data/csv_columns.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_layout.hpp>
#include <ctnn/data/csv_problem.hpp>
#include <ctnn/data/csv_text.hpp>

/// First pass over a CSV text: counts the rows; their number becomes part of a type or the size of
/// an allocation. The pass can stop between any two rows and resume there.
namespace ctnn::detail {

/// State of the first pass.
struct CsvShape {
    CsvPosition at{};
    std::size_t rows = 0;
    std::size_t dropped_rows = 0;
    CsvProblem problem{};
};

/// A row in the first pass.
struct CsvRow {
    std::size_t columns = 0;
    bool has_missing = false;  ///< Whether a value is missing in a column that is not ignored.
    CsvCell label{};           ///< Cell of the first target.
    std::size_t label_column = 0;
    CsvProblem problem{};
};

/// Scans a row up to its end or a problem; looks for missing values only if `checks_missing`.
template <class Cursor>
constexpr void scan_row(Cursor& in, const CsvMarks& marks, const CsvPlan& plan, bool checks_missing, CsvRow& row) {
    std::size_t next = 0;
    row.columns = 0;
    row.has_missing = false;
    for (bool is_last = false; !is_last; ++row.columns) {
        while (in.at < in.size && in.text[in.at] == ' ') ++in.at;
        const std::size_t begin = in.at;
        const bool is_special = row.columns == plan.columns[next].number;
        char c = begin < in.size ? static_cast<char>(in.text[begin]) : '\n';
        const bool is_plain = checks_missing ? c >= '-' && c <= '9' : c > ' ' && c != '"';
        if (is_plain && !is_special && marks.delimiter != ' ' && c != marks.delimiter) {
            // Most cells take this path, without a call per character, and with local variables,
            // which GCC accesses fastest.
            const std::size_t size = in.size;
            const char delimiter = marks.delimiter;
            std::size_t at = begin;
            while (at < size && (c = static_cast<char>(in.text[at])) != delimiter && c != '\n') ++at;
            is_last = at == size || c == '\n';
            if (is_last) ++in.line;
            in.at = at < size ? at + 1 : at;
            continue;
        }
        const CsvCell cell = next_cell(in, marks);
        is_last = cell.is_last;
        if (cell.code != CsvProblemCode::none) {
            row.problem = cell_problem(in, cell, row.columns, cell.code);
            return;
        }
        bool is_ignored = false;
        if (is_special) {
            is_ignored = plan.columns[next].target == CsvPlan::ignored;
            if (plan.columns[next].target == 0) {
                row.label = cell;
                row.label_column = row.columns;
            }
            ++next;
        }
        if (checks_missing && !is_ignored && is_missing(in, cell)) row.has_missing = true;
    }
}

/// Class names of a text that has none.
struct NoCsvClasses {
    static constexpr bool has_names = false;
};

/// Continues over the rows that begin before `end`, up to a problem. Counts them, drops those with
/// a missing value if the format says so, and adds the names of their classes.
template <class Cursor, class Classes>
constexpr void count_rows(Cursor& in, const CsvFormat& format, const CsvLayout& layout, std::size_t end,
                          CsvShape& shape, Classes& classes) {
    const CsvMarks marks(format);
    CsvRow row;
    while (find_row(in, marks) && in.at < end) {
        const std::size_t line = in.line;
        scan_row(in, marks, layout.plan, format.drop_missing, row);
        if (row.problem) {
            shape.problem = row.problem;
            return;
        }
        if (row.columns != layout.columns) {
            shape.problem = {.code = CsvProblemCode::other_cell_count,
                             .line = line,
                             .given = row.columns,
                             .expected = layout.columns,
                             .other_line = layout.first_line};
            return;
        }
        if (row.has_missing) {
            ++shape.dropped_rows;
            continue;
        }
        ++shape.rows;
        if constexpr (Classes::has_names) {
            if (is_missing(in, row.label)) {
                shape.problem = cell_problem(in, row.label, row.label_column, CsvProblemCode::missing_value);
            } else if (!classes.add(in, row.label)) {
                shape.problem = cell_problem(in, row.label, row.label_column, CsvProblemCode::too_many_classes);
                shape.problem.expected = Classes::capacity;
            }
            if (shape.problem) return;
        }
    }
    shape.at = {in.at, in.line};
}

/// Ends the first pass: reports a text of which all rows are dropped.
constexpr void finish_shape(CsvShape& shape) {
    if (!shape.problem && shape.rows == 0) {
        shape.problem = {.code = CsvProblemCode::all_rows_dropped, .given = shape.dropped_rows};
    }
}

}  // namespace ctnn::detail
