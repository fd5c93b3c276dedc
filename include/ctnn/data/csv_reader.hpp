#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/parse_number.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_problem.hpp>
#include <ctnn/data/csv_text.hpp>

/// Reads a CSV text in two passes, each of which can be cut between rows: the shape, which becomes a type or an
/// allocation, and the numbers.
namespace ctnn::detail {

/// The columns that are no inputs, in the order of the text.
struct CsvPlan {
    static constexpr std::size_t capacity = 2 * CsvColumns::capacity;
    static constexpr std::size_t ignored = static_cast<std::size_t>(-1);

    struct Column {
        std::size_t number = static_cast<std::size_t>(-1);  ///< from 0
        std::size_t target = ignored;                       ///< which of the targets, or `ignored`
    };

    Column columns[capacity + 1]{};  ///< the last one is reached by no column
    std::size_t count = 0;
    std::size_t targets = 0;
};

/// Which columns are used for what.
enum class CsvUse { table, dataset, classes };

struct CsvHead {
    CsvPosition rows{};          ///< where the first row begins
    std::size_t columns = 1;     ///< cells per row
    std::size_t inputs = 1;      ///< columns that are neither targets nor ignored
    std::size_t first_line = 0;  ///< of the first row
    CsvPlan plan{};
    CsvProblem problem{};
};

constexpr CsvProblem check_format(const CsvFormat& format) {
    const auto is_usual = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
               c == '"' || c == '.' || c == '\n' || c == '\r' || c == '\0';
    };
    const auto reject = [](CsvProblemCode code, char c) {
        return CsvProblem{.code = code, .cell = FixedString<32>{} + c};
    };
    if (is_usual(format.delimiter)) return reject(CsvProblemCode::bad_delimiter, format.delimiter);
    if ((format.decimal != '.' && format.decimal != ',') || format.decimal == format.delimiter) {
        return reject(CsvProblemCode::bad_decimal, format.decimal);
    }
    if (format.comment != '\0' && (is_usual(format.comment) || format.comment == format.delimiter ||
                                   format.comment == ',' || format.comment == ' ')) {
        return reject(CsvProblemCode::bad_comment, format.comment);
    }
    for (const CsvColumns* const list : {&format.targets, &format.ignored}) {
        if (list->count > CsvColumns::capacity) {
            return {.code = CsvProblemCode::too_many_columns_listed,
                    .given = list->count,
                    .expected = CsvColumns::capacity};
        }
    }
    return {};
}

/// Adds a list of columns to the plan, in the order of the text.
constexpr CsvProblem list_columns(const CsvColumns& list, bool are_targets, std::size_t columns, CsvPlan& plan) {
    for (std::size_t i = 0; i < list.count; ++i) {
        const int written = list.numbers[i];
        const std::size_t distance = written < 0 ? 0U - static_cast<unsigned>(written) : static_cast<unsigned>(written);
        if (distance == 0 || distance > columns) {
            return {.code = CsvProblemCode::no_such_column,
                    .expected = columns,
                    .cell = FixedString<32>{} + (written < 0 ? "-" : "") + distance};
        }
        const std::size_t number = written < 0 ? columns - distance : distance - 1;
        std::size_t place = plan.count;
        for (; place > 0 && plan.columns[place - 1].number >= number; --place) {
            if (plan.columns[place - 1].number == number) {
                return {.code = CsvProblemCode::column_listed_twice, .column = number + 1};
            }
            plan.columns[place] = plan.columns[place - 1];
        }
        plan.columns[place] = {number, are_targets ? plan.targets++ : CsvPlan::ignored};
        ++plan.count;
    }
    return {};
}

constexpr CsvProblem plan_columns(const CsvFormat& format, CsvUse use, CsvHead& head) {
    if (use != CsvUse::table && format.targets.count == 0) return {.code = CsvProblemCode::no_targets};
    if (use == CsvUse::classes && format.targets.count != 1) {
        return {.code = CsvProblemCode::several_class_columns, .given = format.targets.count};
    }
    CsvProblem problem{};
    if (use != CsvUse::table) problem = list_columns(format.targets, true, head.columns, head.plan);
    if (!problem) problem = list_columns(format.ignored, false, head.columns, head.plan);
    if (problem) return problem;
    if (head.plan.count >= head.columns) {
        return {.code = CsvProblemCode::no_inputs, .given = head.columns, .expected = head.plan.count};
    }
    head.inputs = head.columns - head.plan.count;
    return {};
}

template <class Text>
constexpr CsvProblem cell_problem(const Text& in, const CsvCell& cell, std::size_t column, CsvProblemCode code) {
    return {.code = code, .line = cell.line, .column = column + 1, .cell = excerpt(in, cell.begin, cell.end)};
}

/// The cells of a row, and their problem, if there is one.
template <class Text>
constexpr std::size_t count_cells(Text& in, const CsvMarks& marks, CsvProblem& problem) {
    for (std::size_t count = 0;; ++count) {
        const CsvCell cell = next_cell(in, marks);
        if (cell.code != CsvProblemCode::none) problem = cell_problem(in, cell, count, cell.code);
        if (cell.is_last || problem) return count + 1;
    }
}

template <class Text>
constexpr bool begins_comment(const Text& in, const CsvCell& cell, const CsvFormat& format) {
    const char c = cell.begin < cell.end ? character(in, cell.begin) : '\0';
    return format.comment == '\0' && (c == '#' || c == '%' || c == ';');
}

/// From a byte order mark to the first row; goes there.
template <class Text>
constexpr CsvHead read_csv_head(Text& in, const CsvFormat& format, CsvUse use) {
    CsvHead head;
    head.problem = check_format(format);
    if (head.problem) return head;
    const auto byte = [&in](std::size_t i) { return i < in.size ? static_cast<unsigned char>(in.text[i]) : 0U; };
    if ((byte(0) == 0xFF && byte(1) == 0xFE) || (byte(0) == 0xFE && byte(1) == 0xFF) ||
        (in.size > 1 && (byte(0) == 0) != (byte(1) == 0))) {
        head.problem = {.code = CsvProblemCode::utf_16};
        return head;
    }
    if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) in.at = 3;

    const CsvMarks marks(format);
    for (std::size_t i = 0; i < format.skip_lines; ++i) skip_line(in);
    std::size_t names = 0;
    std::size_t header_line = 0;
    if (format.header && find_row(in, marks)) {
        header_line = in.line;
        names = count_cells(in, marks, head.problem);
        if (head.problem) return head;
    }
    if (!find_row(in, marks)) {
        head.problem = {.code = CsvProblemCode::no_rows};
        return head;
    }
    head.rows = {in.at, in.line};
    head.first_line = in.line;
    for (std::size_t i = in.at; i + 1 < in.size && in.text[i] != '\n'; ++i) {
        if (in.text[i] == '\r' && in.text[i + 1] != '\n') {
            head.problem = {.code = CsvProblemCode::line_ends, .line = in.line};
            return head;
        }
    }
    Text first = in;
    const std::size_t columns = count_cells(first, marks, head.problem);
    if (head.problem) return head;
    if (format.header && names != columns) {
        head.problem = {.code = CsvProblemCode::other_name_count,
                        .line = header_line,
                        .given = names,
                        .expected = columns,
                        .other_line = in.line};
        return head;
    }
    head.columns = columns;
    head.problem = plan_columns(format, use, head);
    if (head.problem.code == CsvProblemCode::no_inputs) {
        first.at = head.rows.at;
        const CsvCell cell = next_cell(first, marks);
        head.problem.line = head.first_line;
        head.problem.cell = excerpt(in, cell.begin, cell.end);
        head.problem.hint = begins_comment(in, cell, format) ? CsvHint::comment : CsvHint::delimiter;
    }
    return head;
}

/// What the first pass finds, and how far it is.
struct CsvShape {
    CsvPosition at{};
    std::size_t rows = 0;
    std::size_t dropped_rows = 0;
    CsvProblem problem{};
};

/// A row, as the first pass sees it.
struct CsvRow {
    std::size_t columns = 0;
    bool has_missing = false;  ///< in a column that is not ignored; found only on request
    CsvCell label{};           ///< of the first target
    std::size_t label_column = 0;
    CsvProblem problem{};
};

template <class Text>
constexpr void scan_row(Text& in, const CsvMarks& marks, const CsvPlan& plan, bool looks_for_missing, CsvRow& row) {
    std::size_t next = 0;
    row.columns = 0;
    row.has_missing = false;
    for (bool is_last = false; !is_last; ++row.columns) {
        while (in.at < in.size && in.text[in.at] == ' ') ++in.at;
        const std::size_t begin = in.at;
        const bool is_special = row.columns == plan.columns[next].number;
        char c = begin < in.size ? static_cast<char>(in.text[begin]) : '\n';
        const bool is_plain = looks_for_missing ? c >= '-' && c <= '9' : c > ' ' && c != '"';
        if (is_plain && !is_special && marks.delimiter != ' ' && c != marks.delimiter) {
            // Most cells, without a call per character, and with local variables, which GCC accesses fastest.
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
        if (looks_for_missing && !is_ignored && is_missing(in, cell)) row.has_missing = true;
    }
}

/// Stands for the names of classes where there are none.
struct NoCsvClasses {
    static constexpr bool are_there = false;
};

/// Reads on over the rows that begin before `end`, up to a problem: counts them, drops those with a missing value if
/// the format says so, and adds the names of their classes.
template <class Text, class Classes>
constexpr void count_rows(Text& in, const CsvFormat& format, const CsvHead& head, std::size_t end, CsvShape& shape,
                          Classes& classes) {
    const CsvMarks marks(format);
    CsvRow row;
    while (find_row(in, marks) && in.at < end) {
        const std::size_t line = in.line;
        scan_row(in, marks, head.plan, format.drop_missing, row);
        if (row.problem) {
            shape.problem = row.problem;
            return;
        }
        if (row.columns != head.columns) {
            shape.problem = {.code = CsvProblemCode::other_cell_count,
                             .line = line,
                             .given = row.columns,
                             .expected = head.columns,
                             .other_line = head.first_line};
            return;
        }
        if (row.has_missing) {
            ++shape.dropped_rows;
            continue;
        }
        ++shape.rows;
        if constexpr (Classes::are_there) {
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

/// Ends the first pass.
constexpr void finish_shape(CsvShape& shape) {
    if (!shape.problem && shape.rows == 0) {
        shape.problem = {.code = CsvProblemCode::all_rows_dropped, .given = shape.dropped_rows};
    }
}

/// The number of the next cell. Where there is none, `cell` is what stands there.
template <FloatingPoint T, class Text>
constexpr CsvProblemCode read_cell(Text& in, const CsvMarks& marks, T& value, bool& is_last, CsvCell& cell) {
    const std::size_t begin = in.at;
    const std::size_t size = in.size;
    std::size_t at = begin;
    while (at < size && in.text[at] == ' ') ++at;
    if (read_number(in.text, size, at, value, marks.decimal) == ctnn::NumberProblemCode::none &&
        marks.delimiter != ' ') {
        // Most cells, without further calls.
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
template <class Text>
constexpr bool has_only_names(Text row, const CsvMarks& marks) {
    bool has_number = false;
    for (bool is_last = false; !is_last;) {
        double number = 0.0;
        CsvCell cell{};
        has_number = read_cell(row, marks, number, is_last, cell) == CsvProblemCode::none || has_number;
    }
    return !has_number;
}

/// What to write instead, for a cell that is not a number in the row that begins at `row`.
template <class Text>
constexpr CsvHint hint_for(const Text& row, const CsvFormat& format, const CsvHead& head, const CsvCell& cell,
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
    if (head.columns == 1 && has_delimiter && !has_letter) return CsvHint::delimiter;
    if (cell.line == head.first_line && has_only_names(row, CsvMarks(format))) {
        return format.header ? CsvHint::skip_lines : CsvHint::header;
    }
    return is_target && has_letter ? CsvHint::classes : CsvHint::none;
}

/// Reads the rows that begin before `end`, which the first pass has counted: inputs[row][i], targets[row][i]. The
/// targets of classes are 0 before.
template <class Text, class Inputs, class Targets, class Classes>
constexpr CsvProblem read_rows(Text& in, const CsvFormat& format, const CsvHead& head, std::size_t end, Inputs& inputs,
                               Targets& targets, const Classes& classes) {
    const CsvMarks marks(format);
    const CsvPlan& plan = head.plan;
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
            } else if constexpr (Classes::are_there) {
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
                    problem.hint = hint_for(in, format, head, cell, column, !is_input);
                }
                return problem;
            }
        }
        ++row;
    }
    return {};
}

}  // namespace ctnn::detail
