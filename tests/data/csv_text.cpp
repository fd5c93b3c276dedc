#include <ctnn/data/csv_text.hpp>

#include <cstddef>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;
using detail::CsvCell;
using detail::CsvMarks;

constexpr bool is_cell(std::string_view text, const CsvCell& cell, std::string_view content, bool is_last) {
    return cell.code == CsvProblemCode::none && text.substr(cell.begin, cell.end - cell.begin) == content &&
           cell.is_last == is_last;
}

constexpr bool goes_from_cell_to_cell() {
    constexpr std::string_view text = "a, b c ,\"d,\n\"\"\" \r\n\n  \n,\"\"\ne";
    auto in = detail::csv_cursor(text);
    constexpr CsvMarks marks{CsvFormat{}};
    if (!is_cell(text, next_cell(in, marks), "a", false) || !is_cell(text, next_cell(in, marks), "b c", false)) {
        return false;
    }
    const CsvCell quoted = next_cell(in, marks);
    if (!is_cell(text, quoted, "d,\n\"\"", true) || !quoted.is_quoted || !quoted.has_quotes || quoted.line != 1) {
        return false;
    }
    if (!find_row(in, marks) || in.line != 5) return false;
    if (!is_cell(text, next_cell(in, marks), "", false) || !is_cell(text, next_cell(in, marks), "", true)) return false;
    return find_row(in, marks) && is_cell(text, next_cell(in, marks), "e", true) && !find_row(in, marks);
}
static_assert(goes_from_cell_to_cell());

constexpr bool takes_runs_of_blanks_for_one_delimiter() {
    constexpr std::string_view view = "  1 \t 2\t \n\t\"3 4\" 5";
    auto in = detail::csv_cursor(view);
    constexpr CsvMarks marks{CsvFormat{.delimiter = ' '}};
    return find_row(in, marks) && is_cell(view, next_cell(in, marks), "1", false) &&
           is_cell(view, next_cell(in, marks), "2", true) && is_cell(view, next_cell(in, marks), "3 4", false) &&
           is_cell(view, next_cell(in, marks), "5", true);
}
static_assert(takes_runs_of_blanks_for_one_delimiter());

constexpr CsvProblemCode first_code(std::string_view text) {
    auto in = detail::csv_cursor(text);
    return next_cell(in, CsvMarks{CsvFormat{}}).code;
}
static_assert(first_code("\"a") == CsvProblemCode::open_quote && first_code("\"") == CsvProblemCode::open_quote);
static_assert(first_code("\"a\"\"") == CsvProblemCode::open_quote &&
              first_code("\"a\" b,") == CsvProblemCode::text_after_quote);
static_assert(first_code("a\"b\"c") == CsvProblemCode::none && first_code("") == CsvProblemCode::none);

// Bytes, with and without a NUL at the end.
constexpr unsigned char bytes[] = {'1', ',', '2'};
static_assert(detail::csv_cursor(bytes).size == 3 && detail::csv_cursor("1,2").size == 3);

constexpr bool is_missing_value(std::string_view text) {
    auto in = detail::csv_cursor(text);
    const CsvCell cell = next_cell(in, CsvMarks{CsvFormat{}});
    return is_missing(in, cell);
}
static_assert(is_missing_value("") && is_missing_value(" ,1") && is_missing_value("?") && is_missing_value(" NA ,1") &&
              is_missing_value("n/a") && is_missing_value("NaN") && is_missing_value("NULL") &&
              is_missing_value("\"\""));
static_assert(!is_missing_value("0") && !is_missing_value("-") && !is_missing_value("\"NA\"") &&
              !is_missing_value("none") && !is_missing_value("nap") && !is_missing_value("??"));

constexpr bool shows(std::string_view text, std::string_view shown) {
    return excerpt(detail::csv_cursor(text), 0, text.size()).view() == shown;
}
static_assert(shows("", "") && shows("a b", "a b") && shows("a\tb\nc\x7f", "a?b?c?") && shows("\xC3\xA9", "\xC3\xA9"));
static_assert(shows("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx") &&
              shows("abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwx...") &&
              shows("abcdefghijklmnopqrstuvw\xC3\xA9xyz", "abcdefghijklmnopqrstuvw..."));

}  // namespace

TEST_CASE("data/csv_text: static_assert rows hold at run time") {
    CHECK(goes_from_cell_to_cell());
    CHECK(takes_runs_of_blanks_for_one_delimiter());
    CHECK(first_code("\"a") == CsvProblemCode::open_quote);
    CHECK(is_missing_value("n/a"));
    CHECK(shows("abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwx..."));
}
