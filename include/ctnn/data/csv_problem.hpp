#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>

namespace ctnn {

enum class CsvProblemCode {
    none,
    bad_delimiter,
    bad_decimal,
    bad_comment,
    too_many_columns_listed,
    no_such_column,
    column_listed_twice,
    no_targets,
    several_class_columns,
    no_inputs,
    utf_16,
    line_ends,
    no_rows,
    all_rows_dropped,
    other_cell_count,
    other_name_count,
    missing_value,
    not_a_number,
    too_large,
    open_quote,
    text_after_quote,
    too_many_classes,
    one_class,
    unknown_class,
    other_column_count,
    other_target_count,
    other_row_count,
    other_class_count
};

/// A suggestion of what to write instead, derived from the text.
enum class CsvHint { none, header, skip_lines, classes, delimiter, decimal, comment };

/// A problem with a CSV text or its format, and its place. Lines and columns count from 1.
struct CsvProblem {
    CsvProblemCode code = CsvProblemCode::none;
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t given = 0;       ///< Count in the text: cells of the line, rows, columns, names or classes.
    std::size_t expected = 0;    ///< Count that is expected, or its limit.
    std::size_t other_line = 0;  ///< A line with the expected count, or the first row; 0: none.
    FixedString<32> cell{};      ///< The cell or character, truncated to 24 bytes.
    CsvHint hint = CsvHint::none;

    /// Whether there is a problem.
    [[nodiscard]] constexpr explicit operator bool() const { return code != CsvProblemCode::none; }

    /// The message, beginning with the place; empty if there is no problem.
    [[nodiscard]] constexpr FixedString<240> message() const {
        const auto text = FixedString<240>{} + "CSV ";
        const auto at_line = text + "line " + line + ": ";
        const auto place = text + "line " + line + ", column " + column + ": ";
        const auto format = text + "format: ";
        const std::string_view shown = cell.view();
        switch (code) {
        case CsvProblemCode::none: return {};
        case CsvProblemCode::bad_delimiter:
            return format + "'" + shown + "' cannot be the delimiter; choose one that no number contains, such as ';'";
        case CsvProblemCode::bad_decimal:
            return format + "'" + shown +
                   "' cannot be the decimal point; choose '.' or ',', and another delimiter, such as ';'";
        case CsvProblemCode::bad_comment:
            return format + "'" + shown +
                   "' cannot begin a comment; choose a character that no number contains, such as '#'";
        case CsvProblemCode::too_many_columns_listed:
            return format + ".targets or .ignored lists " + given + " columns; at most " + expected + " can be listed";
        case CsvProblemCode::no_such_column:
            return counted(format + "column " + shown + " in .targets or .ignored; the text has ", expected,
                           " column") +
                   ", 1 is the first and -1 the last";
        case CsvProblemCode::column_listed_twice: return format + "column " + column + " is listed twice";
        case CsvProblemCode::no_targets: return format + ".targets is empty; write {-1} for the last column";
        case CsvProblemCode::several_class_columns:
            return format + ".targets lists " + given + " columns; 1 column of class names expected";
        case CsvProblemCode::no_inputs:
            return given == 1 ? with_hint(at_line + "a single cell, '" + shown +
                                          "'; at least one input and one target expected")
                              : at_line + given + " cells, of which " + expected +
                                    " are targets or ignored; at least one input expected";
        case CsvProblemCode::utf_16: return text + "text: encoded as UTF-16; UTF-8 expected";
        case CsvProblemCode::line_ends: return at_line + "ends with CR; LF or CRLF expected";
        case CsvProblemCode::no_rows: return text + "text: no rows";
        case CsvProblemCode::all_rows_dropped:
            return counted(text + "text: ", given, " row") + ", each with a missing value";
        case CsvProblemCode::other_cell_count: {
            const auto found = counted(at_line, given, " cell");
            return other_line > 0 ? found + ", but line " + other_line + " has " + expected
                                  : with_hint(found + "; " + expected + " expected");
        }
        case CsvProblemCode::other_name_count:
            return counted(counted(at_line + "the header has ", given, " name") + ", but line " + other_line + " has ",
                           expected, " cell");
        case CsvProblemCode::missing_value:
            return (shown.empty() ? place + "the value is missing" : place + "the value is missing: '" + shown + "'") +
                   "; .drop_missing = true drops such rows";
        case CsvProblemCode::not_a_number: return with_hint(place + "not a number: '" + shown + "'");
        case CsvProblemCode::too_large: return place + "too large for its type: '" + shown + "'";
        case CsvProblemCode::open_quote: return place + "the closing quote is missing";
        case CsvProblemCode::text_after_quote: return place + "text after the closing quote: '" + shown + "'";
        case CsvProblemCode::too_many_classes:
            return place + "'" + shown + "' is one class too many; at most " + expected +
                   " expected; .targets says which column names the class";
        case CsvProblemCode::one_class: return text + "text: all rows are of one class, '" + shown + "'";
        case CsvProblemCode::unknown_class: return place + "not one of the given classes: '" + shown + "'";
        case CsvProblemCode::other_column_count:
            return with_hint(counted(at_line, given, " column") + " for the dataset; " + expected + " expected");
        case CsvProblemCode::other_target_count:
            return counted(format + ".targets lists ", given, " column") + "; the dataset has " + expected;
        case CsvProblemCode::other_row_count:
            return with_hint(counted(text + "text: ", given, " row") + "; " + expected + " expected");
        default: return text + "text: " + given + (given == 1 ? " class; " : " classes; ") + expected + " expected";
        }
    }

private:
    [[nodiscard]] static constexpr FixedString<240> counted(const FixedString<240>& text, std::size_t count,
                                                            std::string_view noun) {
        return text + count + noun + (count == 1 ? "" : "s");
    }

    [[nodiscard]] constexpr FixedString<240> with_hint(const FixedString<240>& text) const {
        switch (hint) {
        case CsvHint::none: return text;
        case CsvHint::header:
            return text + "; if line " + (line == 0 ? other_line : line) + " is a header, write .header = true";
        case CsvHint::skip_lines: return text + "; .skip_lines is the number of lines to skip before the header";
        case CsvHint::classes: return text + "; csv_classes reads class names";
        case CsvHint::delimiter:
            return text + "; .delimiter says what separates cells, such as ';', a tab, or ' ' for blanks";
        case CsvHint::decimal: return text + "; .decimal = ',' reads decimal commas";
        default: return text + "; if this line is a comment, write .comment = '#'";
        }
    }
};

}  // namespace ctnn
