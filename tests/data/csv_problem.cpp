#include <ctnn/data/csv_problem.hpp>

#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr bool says(const CsvProblem& problem, std::string_view message) { return problem.message().view() == message; }

constexpr FixedString<32> cell(std::string_view text) { return FixedString<32>{} + text; }

constexpr bool says_what_is_wrong_with_a_format() {
    return says({.code = CsvProblemCode::bad_delimiter, .cell = cell("5")},
                "CSV format: '5' cannot be the delimiter; choose one that no number contains, such as ';'") &&
           says({.code = CsvProblemCode::bad_decimal, .cell = cell(",")},
                "CSV format: ',' cannot be the decimal point; choose '.' or ',', and another delimiter, such as ';'") &&
           says({.code = CsvProblemCode::bad_comment, .cell = cell("-")},
                "CSV format: '-' cannot begin a comment; choose a character that no number contains, such as '#'") &&
           says({.code = CsvProblemCode::too_many_columns_listed, .given = 17, .expected = 16},
                "CSV format: .targets or .ignored lists 17 columns; at most 16 can be listed") &&
           says({.code = CsvProblemCode::no_such_column, .expected = 4, .cell = cell("-5")},
                "CSV format: column -5 in .targets or .ignored; the text has 4 columns, 1 is the first and -1 the "
                "last") &&
           says({.code = CsvProblemCode::column_listed_twice, .column = 3}, "CSV format: column 3 is listed twice") &&
           says({.code = CsvProblemCode::no_targets},
                "CSV format: .targets is empty; write {-1} for the last column") &&
           says({.code = CsvProblemCode::several_class_columns, .given = 2},
                "CSV format: .targets lists 2 columns; 1 column of class names expected") &&
           says({.code = CsvProblemCode::other_target_count, .given = 1, .expected = 2},
                "CSV format: .targets lists 1 column; the dataset has 2");
}
static_assert(says_what_is_wrong_with_a_format());

constexpr bool says_what_is_wrong_with_a_text() {
    return says({}, "") && says({.code = CsvProblemCode::utf_16}, "CSV text: encoded as UTF-16; UTF-8 expected") &&
           says({.code = CsvProblemCode::line_ends, .line = 1}, "CSV line 1: ends with CR; LF or CRLF expected") &&
           says({.code = CsvProblemCode::no_rows}, "CSV text: no rows") &&
           says({.code = CsvProblemCode::all_rows_dropped, .given = 2},
                "CSV text: 2 rows, each with a missing value") &&
           says({.code = CsvProblemCode::no_inputs, .line = 1, .given = 3, .expected = 3},
                "CSV line 1: 3 cells, of which 3 are targets or ignored; at least one input expected") &&
           says({.code = CsvProblemCode::no_inputs,
                 .line = 1,
                 .given = 1,
                 .expected = 1,
                 .cell = cell("1;2"),
                 .hint = CsvHint::delimiter},
                "CSV line 1: a single cell, '1;2'; at least one input and one target expected; .delimiter says what "
                "separates cells, such as ';', a tab, or ' ' for blanks") &&
           says({.code = CsvProblemCode::other_cell_count, .line = 3, .given = 1, .expected = 2, .other_line = 1},
                "CSV line 3: 1 cell, but line 1 has 2") &&
           says({.code = CsvProblemCode::other_name_count, .line = 1, .given = 3, .expected = 1, .other_line = 2},
                "CSV line 1: the header has 3 names, but line 2 has 1 cell") &&
           says({.code = CsvProblemCode::other_column_count, .line = 1, .given = 3, .expected = 2},
                "CSV line 1: 3 columns for the dataset; 2 expected") &&
           says({.code = CsvProblemCode::other_row_count, .given = 1, .expected = 2}, "CSV text: 1 row; 2 expected") &&
           says({.code = CsvProblemCode::other_class_count, .given = 2, .expected = 3},
                "CSV text: 2 classes; 3 expected");
}
static_assert(says_what_is_wrong_with_a_text());

constexpr bool says_what_is_wrong_with_a_cell() {
    const auto at = [](CsvProblemCode code, std::string_view shown, CsvHint hint = CsvHint::none) {
        return CsvProblem{.code = code, .line = 2, .column = 3, .expected = 4, .cell = cell(shown), .hint = hint};
    };
    return says(at(CsvProblemCode::missing_value, ""),
                "CSV line 2, column 3: the value is missing; .drop_missing = true drops such rows") &&
           says(at(CsvProblemCode::missing_value, "?"),
                "CSV line 2, column 3: the value is missing: '?'; .drop_missing = true drops such rows") &&
           says(at(CsvProblemCode::not_a_number, "six"), "CSV line 2, column 3: not a number: 'six'") &&
           says(at(CsvProblemCode::not_a_number, "six", CsvHint::header),
                "CSV line 2, column 3: not a number: 'six'; if line 2 is a header, write .header = true") &&
           says(at(CsvProblemCode::not_a_number, "six", CsvHint::skip_lines),
                "CSV line 2, column 3: not a number: 'six'; .skip_lines is the number of lines to skip before the "
                "header") &&
           says(at(CsvProblemCode::not_a_number, "six", CsvHint::classes),
                "CSV line 2, column 3: not a number: 'six'; csv_classes reads class names") &&
           says(at(CsvProblemCode::not_a_number, "1,5", CsvHint::decimal),
                "CSV line 2, column 3: not a number: '1,5'; .decimal = ',' reads decimal commas") &&
           says(at(CsvProblemCode::not_a_number, "# six", CsvHint::comment),
                "CSV line 2, column 3: not a number: '# six'; if this line is a comment, write .comment = '#'") &&
           says(at(CsvProblemCode::too_large, "1e999"), "CSV line 2, column 3: too large for its type: '1e999'") &&
           says(at(CsvProblemCode::open_quote, "six"), "CSV line 2, column 3: the closing quote is missing") &&
           says(at(CsvProblemCode::text_after_quote, "\"six\"x"),
                "CSV line 2, column 3: text after the closing quote: '\"six\"x'") &&
           says(at(CsvProblemCode::too_many_classes, "six"),
                "CSV line 2, column 3: 'six' is one class too many; at most 4 expected; .targets says which "
                "column names the class") &&
           says(at(CsvProblemCode::unknown_class, "six"),
                "CSV line 2, column 3: not one of the given classes: 'six'") &&
           says(at(CsvProblemCode::one_class, "six"), "CSV text: all rows are of one class, 'six'");
}
static_assert(says_what_is_wrong_with_a_cell());

// The longest message, with a full cell and numbers of ten digits, fits.
constexpr CsvProblem longest{.code = CsvProblemCode::no_inputs,
                             .line = 9'999'999'999,
                             .column = 9'999'999'999,
                             .given = 1,
                             .expected = 1,
                             .cell = cell("abcdefghijklmnopqrstuvwxyz012345"),
                             .hint = CsvHint::delimiter};
static_assert(longest.message().view().ends_with("for blanks"));

}  // namespace

TEST_CASE("data/csv_problem: static_assert rows hold at run time") {
    CHECK(says_what_is_wrong_with_a_format());
    CHECK(says_what_is_wrong_with_a_text());
    CHECK(says_what_is_wrong_with_a_cell());
    CHECK(longest.message().view().ends_with("for blanks"));
}
