#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/parse_number.hpp>
#include <ctnn/data/csv_columns.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_layout.hpp>
#include <ctnn/data/csv_problem.hpp>
#include <ctnn/data/csv_shape.hpp>
#include <ctnn/data/csv_text.hpp>

/// Second pass over a CSV text: reads the numbers of the rows that the first pass has counted. The
/// pass can stop between any two rows and resume there.
namespace ctnn::detail {

/// Reads the number in the next cell. If it is not a number, `cell` is set to the cell.
template <FloatingPoint T, class Cursor>
constexpr CsvProblemCode read_cell(Cursor& in, const CsvMarks& marks, T& value, bool& is_last, CsvCell& cell) {
    const std::size_t begin = in.at;
    const std::size_t size = in.size;
    std::size_t at = begin;
    while (at < size && in.text[at] == ' ') ++at;
    if (read_number(in.text, size, at, value, marks.decimal) == ctnn::NumberProblemCode::none &&
        marks.delimiter != ' ') {
        // Most cells end here, without further calls.
        while (at < size && (in.text[at] == ' ' || in.text[at] == '\r')) ++at;
        const char c = at < size ? static_cast<char>(in.text[at]) : '\0';
        if (c == marks.delimiter || c == '\n') {
            is_last = c == '\n';
            if (is_last) ++in.line;
            in.at = at + 1;
            return CsvProblemCode::none;
        }
    }
    cell = next_cell(in, marks);
    is_last = cell.is_last;
    if (is_missing(in, cell)) return CsvProblemCode::missing_value;
    at = cell.begin;
    std::size_t end = cell.end;
    while (at < end && is_blank(character(in, at), marks)) ++at;
    while (at < end && is_blank(character(in, end - 1), marks)) --end;
    const ctnn::NumberProblemCode problem = read_number(in.text, end, at, value, marks.decimal);
    if (problem == ctnn::NumberProblemCode::not_a_number || at != end) return CsvProblemCode::not_a_number;
    return problem == ctnn::NumberProblemCode::too_large ? CsvProblemCode::too_large : CsvProblemCode::none;
}

/// Whether no cell of the row that begins here is a number, as in a header.
template <class Cursor>
constexpr bool has_only_names(Cursor row, const CsvMarks& marks) {
    bool has_number = false;
    for (bool is_last = false; !is_last;) {
        double number = 0.0;
        CsvCell cell{};
        has_number = read_cell(row, marks, number, is_last, cell) == CsvProblemCode::none || has_number;
    }
    return !has_number;
}

/// A suggestion for a cell that is not a number, in the row that begins at `row`.
template <class Cursor>
constexpr CsvHint hint_for(const Cursor& row, const CsvFormat& format, const CsvLayout& layout, const CsvCell& cell,
                           std::size_t column, bool is_target) {
    bool has_comma = false;
    bool has_delimiter = false;
    bool has_letter = false;
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
        const char c = character(row, i);
        has_comma = has_comma || c == ',';
        has_delimiter = has_delimiter || c == ';' || c == '\t' || c == ' ' || c == ',';
        has_letter =
            has_letter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    }
    if (column == 0 && begins_comment(row, cell, format)) return CsvHint::comment;
    if (has_comma && !has_letter && format.decimal == '.' && format.delimiter != ',') return CsvHint::decimal;
    if (layout.columns == 1 && has_delimiter && !has_letter) return CsvHint::delimiter;
    if (cell.line == layout.first_line && has_only_names(row, CsvMarks(format))) {
        return format.header ? CsvHint::skip_lines : CsvHint::header;
    }
    return is_target && has_letter ? CsvHint::classes : CsvHint::none;
}

/// Reads the rows that begin before `end` into inputs[row][i] and targets[row][i]; the first pass
/// has counted them. One-hot targets must be 0 before.
template <class Cursor, class Inputs, class Targets, class Classes>
constexpr CsvProblem read_rows(Cursor& in, const CsvFormat& format, const CsvLayout& layout, std::size_t end,
                               Inputs& inputs, Targets& targets, const Classes& classes) {
    const CsvMarks marks(format);
    const CsvPlan& plan = layout.plan;
    std::size_t row = 0;
    CsvRow scanned;
    CsvCell cell{};
    while (find_row(in, marks) && in.at < end) {
        const CsvPosition begin{in.at, in.line};
        if (format.drop_missing) {
            scan_row(in, marks, plan, true, scanned);
            if (scanned.has_missing) continue;
            go_to(in, begin);
        }
        std::size_t next = 0;
        std::size_t input = 0;
        std::size_t column = 0;
        for (bool is_last = false; !is_last; ++column) {
            CsvProblemCode code = CsvProblemCode::none;
            const bool is_input = column != plan.columns[next].number;
            if (is_input) {
                code = read_cell(in, marks, inputs[row][input++], is_last, cell);
            } else if (const std::size_t target = plan.columns[next++].target; target == CsvPlan::ignored) {
                is_last = next_cell(in, marks).is_last;
            } else if constexpr (Classes::has_names) {
                cell = next_cell(in, marks);
                is_last = cell.is_last;
                const std::size_t place = classes.find(in, cell);
                if (place < classes.count) {
                    targets[row][place] = 1;
                } else {
                    code = is_missing(in, cell) ? CsvProblemCode::missing_value : CsvProblemCode::unknown_class;
                }
            } else {
                code = read_cell(in, marks, targets[row][target], is_last, cell);
            }
            if (code != CsvProblemCode::none) {
                CsvProblem problem = cell_problem(in, cell, column, code);
                if (code == CsvProblemCode::not_a_number) {
                    go_to(in, begin);
                    problem.hint = hint_for(in, format, layout, cell, column, !is_input);
                }
                return problem;
            }
        }
        ++row;
    }
    return {};
}

}  // namespace ctnn::detail
