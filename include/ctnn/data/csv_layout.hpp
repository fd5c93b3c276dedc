#pragma once

#include <cstddef>

#include <ctnn/data/csv_columns.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_problem.hpp>
#include <ctnn/data/csv_text.hpp>

/// The layout of a CSV text: byte order mark, skipped lines, header and first row.
namespace ctnn::detail {

/// Place of the rows and use of the columns.
struct CsvLayout {
    CsvPosition rows{};          ///< Beginning of the first row.
    std::size_t columns = 1;     ///< Cells per row.
    std::size_t inputs = 1;      ///< Columns that are neither targets nor ignored.
    std::size_t first_line = 0;  ///< Line of the first row.
    CsvPlan plan{};
    CsvProblem problem{};
};

/// Counts the cells of a row and moves to the next line. Sets `problem` if a cell is malformed.
template <class Cursor>
constexpr std::size_t count_cells(Cursor& in, const CsvMarks& marks, CsvProblem& problem) {
    for (std::size_t count = 0;; ++count) {
        const CsvCell cell = next_cell(in, marks);
        if (cell.code != CsvProblemCode::none) problem = cell_problem(in, cell, count, cell.code);
        if (cell.is_last || problem) return count + 1;
    }
}

/// Whether a cell looks like the beginning of a comment although the format has none.
template <class Cursor>
constexpr bool begins_comment(const Cursor& in, const CsvCell& cell, const CsvFormat& format) {
    const char c = cell.begin < cell.end ? character(in, cell.begin) : '\0';
    return format.comment == '\0' && (c == '#' || c == '%' || c == ';');
}

/// Reads a text from its beginning up to the first row, where the cursor then is.
template <class Cursor>
constexpr CsvLayout read_csv_layout(Cursor& in, const CsvFormat& format, CsvUse use) {
    CsvLayout layout;
    layout.problem = check_format(format);
    if (layout.problem) return layout;
    const auto byte = [&in](std::size_t i) { return i < in.size ? static_cast<unsigned char>(in.text[i]) : 0U; };
    if ((byte(0) == 0xFF && byte(1) == 0xFE) || (byte(0) == 0xFE && byte(1) == 0xFF) ||
        (in.size > 1 && (byte(0) == 0) != (byte(1) == 0))) {
        layout.problem = {.code = CsvProblemCode::utf_16};
        return layout;
    }
    if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) in.at = 3;

    const CsvMarks marks(format);
    for (std::size_t i = 0; i < format.skip_lines; ++i) skip_line(in);
    std::size_t names = 0;
    std::size_t header_line = 0;
    if (format.header && find_row(in, marks)) {
        header_line = in.line;
        names = count_cells(in, marks, layout.problem);
        if (layout.problem) return layout;
    }
    if (!find_row(in, marks)) {
        layout.problem = {.code = CsvProblemCode::no_rows};
        return layout;
    }
    layout.rows = {in.at, in.line};
    layout.first_line = in.line;
    for (std::size_t i = in.at; i + 1 < in.size && in.text[i] != '\n'; ++i) {
        if (in.text[i] == '\r' && in.text[i + 1] != '\n') {
            layout.problem = {.code = CsvProblemCode::line_ends, .line = in.line};
            return layout;
        }
    }
    Cursor first = in;
    const std::size_t columns = count_cells(first, marks, layout.problem);
    if (layout.problem) return layout;
    if (format.header && names != columns) {
        layout.problem = {.code = CsvProblemCode::other_name_count,
                          .line = header_line,
                          .given = names,
                          .expected = columns,
                          .other_line = in.line};
        return layout;
    }
    layout.columns = columns;
    layout.problem = plan_columns(format, use, columns, layout.plan);
    if (!layout.problem) layout.inputs = columns - layout.plan.count;
    if (layout.problem.code == CsvProblemCode::no_inputs) {
        first.at = layout.rows.at;
        const CsvCell cell = next_cell(first, marks);
        layout.problem.line = layout.first_line;
        layout.problem.cell = excerpt(in, cell.begin, cell.end);
        layout.problem.hint = begins_comment(in, cell, format) ? CsvHint::comment : CsvHint::delimiter;
    }
    return layout;
}

}  // namespace ctnn::detail
