#include <ctnn/data/csv_reader.hpp>

#include <cstddef>
#include <string_view>

#include <ctnn/data/csv.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// What is wrong with a text that is read as two samples of one input and one target.
constexpr bool says(std::string_view text, const CsvFormat& format, std::string_view message) {
    return read_csv<Dataset<double, 2, 1, 1>>(text, format).problem.message().view() == message;
}

constexpr bool rejects_formats() {
    constexpr std::string_view text = "1,2\n3,4\n";
    constexpr std::string_view no_such_column =
        " in .targets or .ignored; the text has 2 columns, 1 is the first and -1 the last";
    const auto lists = [](const CsvColumns& columns) { return CsvFormat{.targets = columns}; };
    return says(text, {.delimiter = '.'},
                "CSV format: '.' cannot be the delimiter; choose one that no number contains, as ';'") &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.delimiter = 'e'}).problem.code == CsvProblemCode::bad_delimiter &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.decimal = ','}).problem.code == CsvProblemCode::bad_decimal &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.decimal = ';'}).problem.code == CsvProblemCode::bad_decimal &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.comment = ','}).problem.code == CsvProblemCode::bad_comment &&
           says(text, lists({}), "CSV format: .targets is empty; {-1} is the last column") &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({0})).problem.message().view().ends_with(no_such_column) &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({3})).problem.message().view().ends_with(no_such_column) &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({-3})).problem.cell.view() == "-3" &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({-2147483647 - 1})).problem.cell.view() == "-2147483648" &&
           says(text, lists({1, -2}), "CSV format: column 1 is listed twice") &&
           says(text, {.targets = {1}, .ignored = {1}}, "CSV format: column 1 is listed twice") &&
           says(text, lists({1, 2}),
                "CSV line 1: 2 cells, of which 2 are targets or ignored; at least one input expected") &&
           says("1,2,3\n4,5,6\n", lists({2, 3}), "CSV format: .targets lists 2 columns; the dataset has 1") &&
           says(text, lists({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}),
                "CSV format: .targets or .ignored lists 17 columns; at most 16 can be listed");
}
static_assert(rejects_formats());

constexpr bool says_what_to_write_instead() {
    return says("a,b\n1,2\n", {},
                "CSV line 1, column 1: not a number: 'a'; if line 1 is a header, write .header = true") &&
           says("\na,b\n1,2\n3,4\n", {},
                "CSV text: it has 3 rows; 2 expected; if line 2 is a header, write .header = true") &&
           says("m,s\na,b\n1,2\n", {.header = true},
                "CSV line 2, column 1: not a number: 'a'; .skip_lines is the number of lines to skip before the "
                "header") &&
           says("1,2\n3,setosa\n", {},
                "CSV line 2, column 2: not a number: 'setosa'; csv_classes reads names of classes") &&
           says("1,setosa\n3,setosa\n", {},
                "CSV line 1, column 2: not a number: 'setosa'; csv_classes reads names of classes") &&
           says("1,2\nx,4\n", {}, "CSV line 2, column 1: not a number: 'x'") &&
           says("1;2\n3;4\n", {},
                "CSV line 1: a single cell, '1;2'; at least one input and one target expected; .delimiter says what "
                "separates cells, as ';', a tab, or ' ' for blanks") &&
           says("# 1,2\n1,2\n", {},
                "CSV line 1, column 1: not a number: '# 1'; if this line is a comment, write .comment = '#'") &&
           says("# a\n1,2\n", {},
                "CSV line 1: a single cell, '# a'; at least one input and one target expected; if this line is a "
                "comment, write .comment = '#'") &&
           says("1,5;2\n3;4\n", {.delimiter = ';'},
                "CSV line 1, column 1: not a number: '1,5'; .decimal = ',' reads decimal commas");
}
static_assert(says_what_to_write_instead());

constexpr bool rejects_texts() {
    return says("a,b,c\n1,2\n3,4\n", {.header = true}, "CSV line 1: the header has 3 names, but line 2 has 2 cells") &&
           says("a\n1,2\n3,4\n", {.header = true}, "CSV line 1: the header has 1 name, but line 2 has 2 cells") &&
           says("1,2\n3,\"4\n5,6\n", {}, "CSV line 2, column 2: the closing quote is missing") &&
           says("\"a,b\n1,2\n", {.header = true}, "CSV line 1, column 1: the closing quote is missing") &&
           says("a,b\n1,\"2\n", {.header = true}, "CSV line 2, column 2: the closing quote is missing") &&
           says("1,2\n\"3\"x,4\n", {}, "CSV line 2, column 1: text after the closing quote: '\"3\"x'") &&
           says("1,2\r3,4\r", {}, "CSV line 1: it ends with CR; LF or CRLF expected") &&
           says({"\xFF\xFE\x31\x00", 4}, {}, "CSV text: it is UTF-16; UTF-8 expected") &&
           says({"\xFE\xFF\x00\x31", 4}, {}, "CSV text: it is UTF-16; UTF-8 expected") &&
           says({"1\0,\0", 4}, {}, "CSV text: it is UTF-16; UTF-8 expected") &&
           says("?,1\n2,NA\n", {.drop_missing = true}, "CSV text: it has 2 rows, each with a missing value") &&
           says("1,2\n3,NA\n", {},
                "CSV line 2, column 2: the value is missing: 'NA'; .drop_missing = true drops such rows") &&
           says("1,2\n3,inf\n", {}, "CSV line 2, column 2: not a number: 'inf'; csv_classes reads names of classes");
}
static_assert(rejects_texts());

}  // namespace

TEST_CASE("data/csv_reader: static_assert rows hold at run time") {
    CHECK(rejects_formats());
    CHECK(says_what_to_write_instead());
    CHECK(rejects_texts());
}
