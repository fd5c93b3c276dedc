#include <ctnn/data/csv_columns.hpp>

#include <string_view>

#include <ctnn/data/csv.hpp>

#include "catch.hpp"
#include "data/csv_message.hpp"

namespace {

using namespace ctnn;

constexpr bool rejects_formats() {
    constexpr std::string_view text = "1,2\n3,4\n";
    constexpr std::string_view no_such_column =
        " in .targets or .ignored; the text has 2 columns, 1 is the first and -1 the last";
    const auto lists = [](const CsvColumns& columns) { return CsvFormat{.targets = columns}; };
    return has_message(text, {.delimiter = '.'},
                       "CSV format: '.' cannot be the delimiter; choose one that no number contains, such as ';'") &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.delimiter = 'e'}).problem.code == CsvProblemCode::bad_delimiter &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.decimal = ','}).problem.code == CsvProblemCode::bad_decimal &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.decimal = ';'}).problem.code == CsvProblemCode::bad_decimal &&
           read_csv<Dataset<double, 2, 1, 1>>(text, {.comment = ','}).problem.code == CsvProblemCode::bad_comment &&
           has_message(text, lists({}), "CSV format: .targets is empty; write {-1} for the last column") &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({0})).problem.message().view().ends_with(no_such_column) &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({3})).problem.message().view().ends_with(no_such_column) &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({-3})).problem.cell.view() == "-3" &&
           read_csv<Dataset<double, 2, 1, 1>>(text, lists({-2147483647 - 1})).problem.cell.view() == "-2147483648" &&
           has_message(text, lists({1, -2}), "CSV format: column 1 is listed twice") &&
           has_message(text, {.targets = {1}, .ignored = {1}}, "CSV format: column 1 is listed twice") &&
           has_message(text, lists({1, 2}),
                       "CSV line 1: 2 cells, of which 2 are targets or ignored; at least one input expected") &&
           has_message("1,2,3\n4,5,6\n", lists({2, 3}), "CSV format: .targets lists 2 columns; the dataset has 1") &&
           has_message(text, lists({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}),
                       "CSV format: .targets or .ignored lists 17 columns; at most 16 can be listed");
}
static_assert(rejects_formats());

}  // namespace

TEST_CASE("data/csv_columns: static_assert rows hold at run time") { CHECK(rejects_formats()); }
