#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>

namespace ctnn {

enum class CsvFault {
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

/// What to write instead, where the text suggests it.
enum class CsvHint { none, header, skip_lines, classes, delimiter, decimal, comment };

/// What is wrong with a text, and where: lines and columns count from 1.
struct CsvProblem {
    CsvFault fault = CsvFault::none;
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t given = 0;       ///< cells of the line, rows of the text, or the line to compare with
    std::size_t wanted = 0;      ///< as many are expected
    std::size_t other_line = 0;  ///< a line that has as many as expected
    Text<32> cell{};             ///< what stands there, cut to fit
    CsvHint hint = CsvHint::none;

    [[nodiscard]] constexpr explicit operator bool() const { return fault != CsvFault::none; }

    [[nodiscard]] constexpr Text<240> sentence() const {
        const auto text = Text<240>{} + "CSV ";
        const auto at_line = text + "line " + line + ": ";
        const auto place = text + "line " + line + ", column " + column + ": ";
        const auto format = text + "format: ";
        const std::string_view shown = cell.view();
        switch (fault) {
        case CsvFault::none: return {};
        case CsvFault::bad_delimiter:
            return format + "'" + shown + "' cannot be the delimiter; choose one that no number contains, as ';'";
        case CsvFault::bad_decimal:
            return format + "'" + shown +
                   "' cannot be the decimal point; choose '.' or ',', other than the delimiter, as .delimiter = ';'";
        case CsvFault::bad_comment:
            return format + "'" + shown +
                   "' cannot begin a comment; choose a character that no number contains, as '#'";
        case CsvFault::too_many_columns_listed:
            return format + ".targets or .ignored lists " + given + " columns; at most " + wanted + " can be listed";
        case CsvFault::no_such_column:
            return counted(format + "column " + shown + " in .targets or .ignored; the text has ", wanted, " column") +
                   ", 1 is the first and -1 the last";
        case CsvFault::column_listed_twice: return format + "column " + column + " is listed twice";
        case CsvFault::no_targets: return format + ".targets is empty; {-1} is the last column";
        case CsvFault::several_class_columns:
            return format + ".targets lists " + given + " columns; names of classes are read from 1";
        case CsvFault::no_inputs:
            return given == 1 ? with_hint(at_line + "a single cell, '" + shown +
                                          "'; at least one input and one target expected")
                              : at_line + given + " cells, of which " + wanted +
                                    " are targets or ignored; at least one input expected";
        case CsvFault::utf_16: return text + "text: it is UTF-16; UTF-8 expected";
        case CsvFault::line_ends: return at_line + "it ends with CR; LF or CRLF expected";
        case CsvFault::no_rows: return text + "text: it has no rows";
        case CsvFault::all_rows_dropped:
            return counted(text + "text: it has ", given, " row") + ", each with a missing value";
        case CsvFault::other_cell_count: {
            const auto found = counted(at_line, given, " cell");
            return other_line > 0 ? found + ", but line " + other_line + " has " + wanted
                                  : with_hint(found + "; " + wanted + " expected");
        }
        case CsvFault::other_name_count:
            return counted(counted(at_line + "the header has ", given, " name") + ", but line " + other_line + " has ",
                           wanted, " cell");
        case CsvFault::missing_value:
            return (shown.empty() ? place + "the value is missing" : place + "the value is missing: '" + shown + "'") +
                   "; .drop_missing = true drops such rows";
        case CsvFault::not_a_number: return with_hint(place + "not a number: '" + shown + "'");
        case CsvFault::too_large: return place + "too large for its type: '" + shown + "'";
        case CsvFault::open_quote: return place + "the closing quote is missing";
        case CsvFault::text_after_quote: return place + "text after the closing quote: '" + shown + "'";
        case CsvFault::too_many_classes:
            return place + "'" + shown + "' is one class too many; at most " + wanted +
                   " can be told apart; .targets says which column names the class";
        case CsvFault::one_class: return text + "text: all rows are of one class, '" + shown + "'";
        case CsvFault::unknown_class: return place + "not one of the given classes: '" + shown + "'";
        case CsvFault::other_column_count:
            return with_hint(counted(at_line, given, " column") + " for the dataset; " + wanted + " expected");
        case CsvFault::other_target_count:
            return counted(format + ".targets lists ", given, " column") + "; the dataset has " + wanted;
        case CsvFault::other_row_count:
            return with_hint(counted(text + "text: it has ", given, " row") + "; " + wanted + " expected");
        default:
            return text + "text: it has " + given + (given == 1 ? " class; " : " classes; ") + wanted + " expected";
        }
    }

private:
    [[nodiscard]] static constexpr Text<240> counted(const Text<240>& text, std::size_t count, std::string_view noun) {
        return text + count + noun + (count == 1 ? "" : "s");
    }

    [[nodiscard]] constexpr Text<240> with_hint(const Text<240>& text) const {
        switch (hint) {
        case CsvHint::none: return text;
        case CsvHint::header:
            return text + "; if line " + (line == 0 ? other_line : line) + " is a header, write .header = true";
        case CsvHint::skip_lines: return text + "; .skip_lines is the number of lines to skip before the header";
        case CsvHint::classes: return text + "; csv_classes reads names of classes";
        case CsvHint::delimiter:
            return text + "; .delimiter says what separates cells, as ';', a tab, or ' ' for blanks";
        case CsvHint::decimal: return text + "; .decimal = ',' reads decimal commas";
        default: return text + "; if this line is a comment, write .comment = '#'";
        }
    }
};

}  // namespace ctnn
