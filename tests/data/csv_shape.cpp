#include <ctnn/data/csv_shape.hpp>

#include <string_view>

#include <ctnn/data/csv.hpp>

#include "catch.hpp"
#include "data/csv_message.hpp"

namespace {

using namespace ctnn;

constexpr bool rejects_texts() {
    return has_message("1,2\n3,\"4\n5,6\n", {}, "CSV line 2, column 2: the closing quote is missing") &&
           has_message("1,2\n\"3\"x,4\n", {}, "CSV line 2, column 1: text after the closing quote: '\"3\"x'") &&
           has_message("?,1\n2,NA\n", {.drop_missing = true}, "CSV text: 2 rows, each with a missing value") &&
           has_message("1,2\n3\n", {}, "CSV line 2: 1 cell, but line 1 has 2") &&
           has_message("?,1\n2,3\n4,5\n", {.drop_missing = true}, "");
}
static_assert(rejects_texts());

}  // namespace

TEST_CASE("data/csv_shape: static_assert rows hold at run time") { CHECK(rejects_texts()); }
