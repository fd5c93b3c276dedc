#include <ctnn/proofs/weighted_sums.hpp>

#include <cstddef>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Integers, so that sums are exact in any order.
template <std::size_t width>
constexpr bool rows_are_right(std::size_t count) {
    constexpr std::size_t height = 9;
    double w[height * width]{};
    for (std::size_t i = 0; i < height * width; ++i) w[i] = static_cast<double>(i * i % 17) - 8;
    double coefficients[height + 3]{};
    std::size_t rows[height + 3]{};
    for (std::size_t k = 0; k < count; ++k) {
        coefficients[k] = static_cast<double>(k) - 2.5;
        rows[k] = (height - 1 - k) * width;
    }
    double expected[width]{};
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < width; ++i) expected[i] += coefficients[k] * w[rows[k] + i];
    }
    double out[width];
    detail::weighted_row_sum(w, coefficients, rows, count, out);
    for (std::size_t i = 0; i < width; ++i) {
        if (out[i] != expected[i]) return false;
    }
    return true;
}
static_assert(rows_are_right<5>(0));
static_assert(rows_are_right<5>(1));
static_assert(rows_are_right<5>(4));
static_assert(rows_are_right<5>(7));
static_assert(rows_are_right<16>(9));
static_assert(rows_are_right<17>(8));
static_assert(rows_are_right<1>(3));
static_assert(rows_are_right<33>(6));

/// Columns from the list, from its third on; elements beyond `column_count` are unchanged.
constexpr bool columns_are_right(std::size_t count, std::size_t column_count) {
    constexpr std::size_t width = 40;
    double w[3 * width]{};
    for (std::size_t i = 0; i < 3 * width; ++i) w[i] = static_cast<double>(i * i % 19) - 9;
    double coefficients[6]{1, -2, 3};
    std::size_t rows[6]{width, 0, 2 * width};
    std::size_t columns[width + 2]{};
    for (std::size_t c = 0; c < width; ++c) columns[c + 2] = (7 * c) % width;
    double out[width];
    for (double& number : out) number = 1e10;
    detail::weighted_column_sum(w, coefficients, rows, count, columns, 2, column_count, out);
    for (std::size_t c = 0; c < width; ++c) {
        double expected = c < column_count ? 0 : 1e10;
        for (std::size_t k = 0; k < count && c < column_count; ++k) {
            expected += (k == 0 ? 1 : k == 1 ? -2 : 3) * w[(k == 0 ? width : k == 1 ? 0 : 2 * width) + columns[c + 2]];
        }
        if (out[c] != expected) return false;
    }
    return true;
}
static_assert(columns_are_right(3, 40));
static_assert(columns_are_right(2, 16));
static_assert(columns_are_right(1, 17));
static_assert(columns_are_right(3, 0));
static_assert(columns_are_right(0, 5));

}  // namespace

TEST_CASE("proofs/weighted_sums: constant evaluation and run time agree") {
    for (std::size_t count = 0; count <= 9; ++count) {
        CHECK(rows_are_right<5>(count));
        CHECK(rows_are_right<31>(count));
    }
    for (std::size_t columns = 0; columns <= 40; ++columns) CHECK(columns_are_right(3, columns));
}
