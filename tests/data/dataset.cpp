#include <ctnn/data/dataset.hpp>

#include <cstddef>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Table = Dataset<double, 4, 2, 1>;

constexpr Table truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}}, .targets = {{{0}, {1}, {1}, {0}}}};

static_assert(Table::samples == 4 && Table::input_count == 2 && Table::target_count == 1 && Table::size() == 4);
static_assert(decltype(Table::inputs)::size() == 4 && decltype(Table::targets)::size() == 4);
static_assert(std::is_same_v<Table::value_type, double> && std::is_same_v<Dataset<float, 1, 1, 1>::value_type, float>);

// Contains only the numbers.
static_assert(std::is_aggregate_v<Table> && std::is_trivially_copyable_v<Table> && std::is_standard_layout_v<Table>);
static_assert(sizeof(Table) == sizeof(double) * 4 * 3);

constexpr bool braces_are_rows(const Table& table) {
    const double inputs[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    const double targets[4][1] = {{0}, {1}, {1}, {0}};
    for (std::size_t s = 0; s < 4; ++s) {
        if (table.inputs[s][0] != inputs[s][0] || table.inputs[s][1] != inputs[s][1]) return false;
        if (table.targets[s][0] != targets[s][0]) return false;
    }
    return true;
}

constexpr bool arrays_with_a_name_are_rows() {
    constexpr double inputs[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    constexpr double targets[4][1] = {{0}, {1}, {1}, {0}};
    return braces_are_rows(Table{.inputs = inputs, .targets = targets});
}

/// One sample of one number: braces that are ambiguous for other types.
constexpr bool the_smallest_dataset_is_a_dataset() {
    const Dataset<float, 1, 1, 1> one{.inputs = {{{2.5}}}, .targets = {{{-1}}}};
    const Dataset<float, 1, 3, 1> row{.inputs = {{{1, 2, 3}}}, .targets = {{{4}}}};
    const Dataset<float, 3, 1, 1> column{.inputs = {{{1}, {2}, {3}}}, .targets = {{{4}, {5}, {6}}}};
    return one.inputs[0][0] == 2.5F && one.targets[0][0] == -1.0F && row.inputs[0][2] == 3.0F &&
           column.inputs[2][0] == 3.0F && column.targets[2][0] == 6.0F;
}

constexpr bool rows_can_be_written() {
    Table table = truth_table;
    table.inputs[3][0] = 7.0;
    table.targets[3][0] = 8.0;
    return table.inputs[3][0] == 7.0 && table.inputs[3][1] == 1.0 && table.targets[3][0] == 8.0 &&
           truth_table.inputs[3][0] == 1.0;
}

constexpr bool samples_are_copied_whole() {
    Table table = detail::empty_dataset<Table>();
    const bool empty = table.inputs[2][0] == 0.0 && table.targets[2][0] == 0.0;
    detail::copy_sample(truth_table, 2, table, 0);
    return empty && table.inputs[0][0] == 1.0 && table.inputs[0][1] == 0.0 && table.targets[0][0] == 1.0 &&
           table.inputs[2][0] == 0.0;
}

/// Zeros, for a reader to fill.
constexpr bool zeros_are_a_dataset() {
    auto table = zeros<Table>();
    auto rows = zeros<Rows<float, 2, 3>>();
    rows[1][2] = 5.0F;
    return table.inputs[3][1] == 0.0 && table.targets[3][0] == 0.0 && rows[0][2] == 0.0F && rows[1][2] == 5.0F;
}

static_assert(zeros_are_a_dataset());
static_assert(is_dataset<Table> && !is_dataset<decltype(Table::inputs)> && is_rows<decltype(Table::targets)>);
static_assert(!is_rows<Table> && !is_dataset<double[4][2]> && !is_dynamic<Table>);
static_assert(braces_are_rows(truth_table));
static_assert(arrays_with_a_name_are_rows());
static_assert(the_smallest_dataset_is_a_dataset());
static_assert(rows_can_be_written());
static_assert(samples_are_copied_whole());

}  // namespace

TEST_CASE("data/dataset: static_assert rows hold at run time") {
    CHECK(braces_are_rows(truth_table));
    CHECK(arrays_with_a_name_are_rows());
    CHECK(the_smallest_dataset_is_a_dataset());
    CHECK(rows_can_be_written());
    CHECK(samples_are_copied_whole());
    CHECK(zeros_are_a_dataset());
}

TEST_CASE("data/dataset: numbers known only at run time") {
    volatile double one = 1.0;
    const double number = one;
    CHECK(braces_are_rows(
        Table{.inputs = {{{0, 0}, {0, number}, {number, 0}, {number, 1}}}, .targets = {{{0}, {number}, {1}, {0}}}}));
}
