#include <ctnn/data/csv_rows.hpp>

#include <string_view>

#include <ctnn/data/csv.hpp>

#include "catch.hpp"
#include "data/csv_message.hpp"

namespace {

using namespace ctnn;

constexpr bool rejects_cells() {
    return has_message("1,2\n3,NA\n", {},
                       "CSV line 2, column 2: the value is missing: 'NA'; .drop_missing = true drops such rows") &&
           has_message("1,2\n3,inf\n", {}, "CSV line 2, column 2: not a number: 'inf'; csv_classes reads class names");
}
static_assert(rejects_cells());

constexpr bool suggests_a_fix() {
    return has_message("a,b\n1,2\n", {},
                       "CSV line 1, column 1: not a number: 'a'; if line 1 is a header, write .header = true") &&
           has_message("m,s\na,b\n1,2\n", {.header = true},
                       "CSV line 2, column 1: not a number: 'a'; .skip_lines is the number of lines to skip before the "
                       "header") &&
           has_message("1,2\n3,setosa\n", {},
                       "CSV line 2, column 2: not a number: 'setosa'; csv_classes reads class names") &&
           has_message("1,setosa\n3,setosa\n", {},
                       "CSV line 1, column 2: not a number: 'setosa'; csv_classes reads class names") &&
           has_message("1,2\nx,4\n", {}, "CSV line 2, column 1: not a number: 'x'") &&
           has_message("# 1,2\n1,2\n", {},
                       "CSV line 1, column 1: not a number: '# 1'; if this line is a comment, write .comment = '#'") &&
           has_message("1,5;2\n3;4\n", {.delimiter = ';'},
                       "CSV line 1, column 1: not a number: '1,5'; .decimal = ',' reads decimal commas");
}
static_assert(suggests_a_fix());

}  // namespace

TEST_CASE("data/csv_rows: static_assert rows hold at run time") {
    CHECK(rejects_cells());
    CHECK(suggests_a_fix());
}
