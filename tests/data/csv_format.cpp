#include <ctnn/data/csv_format.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr bool lists_columns() {
    constexpr CsvFormat format{.header = true, .targets = {-2, 5}};
    return format.targets.count == 2 && format.targets.numbers[0] == -2 && format.targets.numbers[1] == 5 &&
           format.ignored.count == 0 && CsvFormat{}.targets.count == 1 && CsvFormat{}.targets.numbers[0] == -1 &&
           CsvFormat{.targets = {}}.targets.count == 0;
}
static_assert(lists_columns());

// A format is a template argument.
template <CsvFormat format>
constexpr int first_target = format.targets.numbers[0];
static_assert(first_target<CsvFormat{.targets = {3}}> == 3);

}  // namespace

TEST_CASE("data/csv_format: static_assert rows hold at run time") { CHECK(lists_columns()); }
