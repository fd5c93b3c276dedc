#include <ctnn/data/standardize.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include <ctnn/math/sqrt.hpp>
#include <golden/standardize.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Column 0: 1, 3, 5, 7 with mean 4 and variance 5. Column 1: exactly representable, with mean 0
/// and deviation 2.
constexpr Dataset<double, 4, 2, 1> data{.inputs = {{{1, -2}, {3, 2}, {5, -2}, {7, 2}}},
                                        .targets = {{{10}, {20}, {30}, {40}}}};
constexpr auto scale = standard_scaler(data);

constexpr bool scale_is_right() {
    return scale.mean == std::array{4.0, 0.0} && scale.deviation == std::array{math::sqrt(5.0), 2.0};
}

/// A dataset and a single sample at run time, in any form, are scaled alike.
constexpr bool scales_inputs_and_leaves_targets() {
    const auto scaled = scale(data);
    const double plain[2] = {7.0, 2.0};
    const std::array<double, 2> expected{3.0 / math::sqrt(5.0), 1.0};
    return scaled.inputs[0][0] == -3.0 / math::sqrt(5.0) && scaled.inputs[0][1] == -1.0 &&
           scaled.inputs[3][0] == expected[0] && scaled.inputs[3][1] == expected[1] && scaled.targets[0][0] == 10.0 &&
           scaled.targets[3][0] == 40.0 && scale({7, 2}) == expected && scale(plain) == expected &&
           scale(std::array{7.0, 2.0}) == expected;
}

template <class T, std::size_t samples>
constexpr Dataset<T, samples, 1, 1> constant_column(T value) {
    auto constant = detail::empty_dataset<Dataset<T, samples, 1, 1>>();
    for (std::size_t s = 0; s < samples; ++s) constant.inputs[s][0] = value;
    return constant;
}

/// A constant column becomes exactly 0, although the sum of several times 0.1 is rounded.
template <class T, std::size_t samples>
constexpr bool constant_column_becomes_zero(T value) {
    const auto constant = constant_column<T, samples>(value);
    const auto constant_scale = standard_scaler(constant);
    if (constant_scale.mean[0] != value || constant_scale.deviation[0] != T(1)) return false;
    return constant_scale(constant).inputs[samples - 1][0] == T(0);
}

template <class T>
constexpr bool constant_columns_become_zero() {
    return constant_column_becomes_zero<T, 1>(T(7)) && constant_column_becomes_zero<T, 3>(T(0.1)) &&
           constant_column_becomes_zero<T, 10>(T(0.1)) && constant_column_becomes_zero<T, 7>(T(-1e-3)) &&
           constant_column_becomes_zero<T, 6>(T(1e6 / 3)) && constant_column_becomes_zero<T, 4>(T(0));
}

template <class T>
constexpr bool is_near(T x, double expected) {
    return absolute(static_cast<double>(x) - expected) < 4.0 * static_cast<double>(std::numeric_limits<T>::epsilon());
}

/// A column of 1, 2, 3 times `unit`: -sqrt(3/2), 0 and sqrt(3/2), or their negatives.
template <class T>
constexpr bool three_numbers_are_scaled(T unit) {
    Dataset<T, 3, 1, 1> three{.inputs = {{{unit}, {T(2) * unit}, {T(3) * unit}}}, .targets = {{{0}, {0}, {0}}}};
    const auto scaled = standard_scaler(three)(three);
    const double end = unit > T(0) ? 1.224744871391589 : -1.224744871391589;
    return is_near(scaled.inputs[0][0], -end) && is_near(scaled.inputs[1][0], 0.0) && is_near(scaled.inputs[2][0], end);
}

/// Units whose squares overflow or underflow.
constexpr bool large_and_small_columns_are_scaled() {
    return three_numbers_are_scaled(1e20F) && three_numbers_are_scaled(1e38F) && three_numbers_are_scaled(-1e38F) &&
           three_numbers_are_scaled(1e-23F) && three_numbers_are_scaled(1e-37F) && three_numbers_are_scaled(1e200) &&
           three_numbers_are_scaled(5e307) && three_numbers_are_scaled(1e-200) && three_numbers_are_scaled(1e-305) &&
           three_numbers_are_scaled(1.0) && three_numbers_are_scaled(1.0F);
}

/// Numbers whose differences overflow: mean max / 3, deviation max sqrt(8/9).
template <class T>
constexpr bool the_whole_range_is_scaled() {
    constexpr T max = std::numeric_limits<T>::max();
    Dataset<T, 3, 1, 1> three{.inputs = {{{-max}, {max}, {max}}}, .targets = {{{0}, {0}, {0}}}};
    const auto whole = standard_scaler(three);
    const auto scaled = whole(three);
    return is_near(whole.mean[0] / max, 1.0 / 3.0) && is_near(scaled.inputs[0][0], -1.4142135623730951) &&
           is_near(scaled.inputs[2][0], 0.7071067811865476) && whole({-max})[0] == scaled.inputs[0][0];
}

/// The smallest numbers; their deviation rounds to one of them.
template <class T>
constexpr bool the_smallest_numbers_are_scaled() {
    constexpr T smallest = std::numeric_limits<T>::denorm_min();
    Dataset<T, 2, 1, 1> two{.inputs = {{{0}, {smallest}}}, .targets = {{{0}, {0}}}};
    const auto scaled = standard_scaler(two)(two);
    return scaled.inputs[1][0] - scaled.inputs[0][0] == T(1);
}

static_assert(large_and_small_columns_are_scaled());
static_assert(the_whole_range_is_scaled<float>() && the_whole_range_is_scaled<double>());
static_assert(the_smallest_numbers_are_scaled<float>() && the_smallest_numbers_are_scaled<double>());
static_assert(scale_is_right());
static_assert(scales_inputs_and_leaves_targets());
static_assert(constant_columns_become_zero<float>() && constant_columns_become_zero<double>());

template <class T>
constexpr auto golden_data() {
    auto dataset = detail::empty_dataset<Dataset<T, golden::standardize::samples, golden::standardize::columns, 1>>();
    for (std::size_t s = 0; s < golden::standardize::samples; ++s) {
        for (std::size_t i = 0; i < golden::standardize::columns; ++i) {
            dataset.inputs[s][i] = static_cast<T>(golden::standardize::inputs[s][i]);
        }
    }
    return dataset;
}

/// Within the rounding of the largest numbers of the column, from which the mean is subtracted.
template <class T>
void check_golden_values() {
    const auto dataset = golden_data<T>();
    const auto golden_scale = standard_scaler(dataset);
    const auto scaled = golden_scale(dataset);
    for (std::size_t i = 0; i < golden::standardize::columns; ++i) {
        double largest = 0.0;
        for (const auto& row : golden::standardize::inputs) largest = std::fmax(largest, std::abs(row[i]));
        const double rounding = 4.0 * static_cast<double>(std::numeric_limits<T>::epsilon()) * largest;
        const double deviation = golden::standardize::deviation[i];
        CAPTURE(i);
        CHECK(std::abs(static_cast<double>(golden_scale.mean[i]) - golden::standardize::mean[i]) <= rounding);
        CHECK(std::abs(static_cast<double>(golden_scale.deviation[i]) - deviation) <= rounding);
        for (std::size_t s = 0; s < golden::standardize::samples; ++s) {
            const double expected = golden::standardize::standardized[s][i];
            CAPTURE(s);
            CHECK(std::abs(static_cast<double>(scaled.inputs[s][i]) - expected) <=
                  rounding / deviation * (1.0 + std::abs(expected)));
        }
    }
}

}  // namespace

TEST_CASE("data/standardize: static_assert rows hold at run time") {
    CHECK(scale_is_right());
    CHECK(scales_inputs_and_leaves_targets());
    CHECK((constant_columns_become_zero<float>() && constant_columns_become_zero<double>()));
    CHECK(large_and_small_columns_are_scaled());
    CHECK((the_whole_range_is_scaled<float>() && the_whole_range_is_scaled<double>()));
    CHECK((the_smallest_numbers_are_scaled<float>() && the_smallest_numbers_are_scaled<double>()));
}

TEST_CASE("data/standardize: results agree with scikit-learn's StandardScaler") {
    check_golden_values<double>();
    check_golden_values<float>();
}

TEST_CASE("data/standardize: scaled columns have mean 0 and deviation 1") {
    const auto dataset = golden_data<double>();
    const auto again = standard_scaler(standard_scaler(dataset)(dataset));
    for (std::size_t i = 0; i + 1 < golden::standardize::columns; ++i) {
        CHECK(std::abs(again.mean[i]) < 1e-9);
        CHECK(std::abs(again.deviation[i] - 1.0) < 1e-14);
    }
}
