#include <ctnn/data/csv_layout.hpp>

#include <string_view>

#include <ctnn/data/csv.hpp>

#include "catch.hpp"
#include "data/csv_message.hpp"

namespace {

using namespace ctnn;

constexpr bool rejects_texts() {
    return has_message("a,b,c\n1,2\n3,4\n", {.header = true},
                       "CSV line 1: the header has 3 names, but line 2 has 2 cells") &&
           has_message("a\n1,2\n3,4\n", {.header = true},
                       "CSV line 1: the header has 1 name, but line 2 has 2 cells") &&
           has_message("\"a,b\n1,2\n", {.header = true}, "CSV line 1, column 1: the closing quote is missing") &&
           has_message("a,b\n1,\"2\n", {.header = true}, "CSV line 2, column 2: the closing quote is missing") &&
           has_message("1,2\r3,4\r", {}, "CSV line 1: ends with CR; LF or CRLF expected") &&
           has_message({"\xFF\xFE\x31\x00", 4}, {}, "CSV text: encoded as UTF-16; UTF-8 expected") &&
           has_message({"\xFE\xFF\x00\x31", 4}, {}, "CSV text: encoded as UTF-16; UTF-8 expected") &&
           has_message({"1\0,\0", 4}, {}, "CSV text: encoded as UTF-16; UTF-8 expected");
}
static_assert(rejects_texts());

constexpr bool suggests_a_fix() {
    return has_message(
               "1;2\n3;4\n", {},
               "CSV line 1: a single cell, '1;2'; at least one input and one target expected; .delimiter says what "
               "separates cells, such as ';', a tab, or ' ' for blanks") &&
           has_message(
               "# a\n1,2\n", {},
               "CSV line 1: a single cell, '# a'; at least one input and one target expected; if this line is a "
               "comment, write .comment = '#'");
}
static_assert(suggests_a_fix());

}  // namespace

TEST_CASE("data/csv_layout: static_assert rows hold at run time") {
    CHECK(rejects_texts());
    CHECK(suggests_a_fix());
}
