#include <ctnn/core/values.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Three = Values<double, 3, Role::parameters>;
using ThreeInputs = Values<float, 3, Role::inputs>;
using One = Values<double, 1, Role::targets>;

// Contains only the array, so that it can be copied bit by bit and be part of a template argument.
static_assert(std::is_base_of_v<std::array<double, 3>, Three> && sizeof(Three) == sizeof(std::array<double, 3>));
static_assert(std::is_trivially_copyable_v<Three> && std::is_standard_layout_v<Three>);

// Zeros need their name; missing numbers are an error.
static_assert(!std::is_convertible_v<detail::ZeroInit, Three> && std::is_constructible_v<Three, detail::ZeroInit>);
static_assert(!std::is_constructible_v<Three, const char*>);

template <class T, std::size_t N, Role role>
constexpr bool are(const Values<T, N, role>& values, const std::array<T, N>& expected) {
    return static_cast<const std::array<T, N>&>(values) == expected;
}

constexpr bool take_numbers_in_braces() {
    const Three values{1.0, -2.0, 0.5};
    const Three whole{1, -2, 3};
    const ThreeInputs mixed{1, 2.5, 3.5F};
    const One single{4.0};
    return are(values, {1.0, -2.0, 0.5}) && are(whole, {1.0, -2.0, 3.0}) && are(mixed, {1.0F, 2.5F, 3.5F}) &&
           are(single, {4.0});
}

constexpr bool take_arrays() {
    const std::array<double, 3> array{1.0, 2.0, 3.0};
    const double plain[3] = {4.0, 5.0, 6.0};
    const Three from_array = array;
    const Three from_plain = plain;
    const Three in_two_braces{{7.0, 8.0, 9.0}};
    return are(from_array, {1.0, 2.0, 3.0}) && are(from_plain, {4.0, 5.0, 6.0}) && are(in_two_braces, {7.0, 8.0, 9.0});
}

constexpr bool behave_as_an_array() {
    Three values{1.0, 2.0, 3.0};
    values[1] = 5.0;
    double sum = 0.0;
    for (const double value : values) sum += value;
    const Three copy = values;
    return sum == 9.0 && copy == values && values.size() == 3;
}

constexpr bool can_be_zeros() { return are(Three(detail::ZeroInit{}), {0.0, 0.0, 0.0}); }

// 3000 numbers of three types: more than any compiler accepts in a fold expression.
#define CTNN_TEN 0, 1, 2.5F, 3, 4, 5, 6, -7.25, 8, 9
#define CTNN_HUNDRED CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN, CTNN_TEN
#define CTNN_THOUSAND                                                                                               \
    CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, CTNN_HUNDRED, \
        CTNN_HUNDRED, CTNN_HUNDRED
constexpr Values<double, 3000, Role::inputs> many{CTNN_THOUSAND, CTNN_THOUSAND, CTNN_THOUSAND};

constexpr bool take_thousands_of_numbers() {
    for (std::size_t i = 0; i < 3000; i += 10) {
        if (many[i] != 0.0 || many[i + 2] != 2.5 || many[i + 7] != -7.25 || many[i + 9] != 9.0) return false;
    }
    return true;
}

static_assert(take_numbers_in_braces());
static_assert(take_thousands_of_numbers());
static_assert(take_arrays());
static_assert(behave_as_an_array());
static_assert(can_be_zeros());

}  // namespace

TEST_CASE("core/values: numbers in braces and arrays become values") {
    CHECK(take_numbers_in_braces());
    CHECK(take_thousands_of_numbers());
    CHECK(take_arrays());
    CHECK(behave_as_an_array());
    CHECK(can_be_zeros());
}

TEST_CASE("core/values: numbers known only at run time") {
    volatile double two = 2.0;
    const double number = two;
    CHECK(are(Three{1.0, number, 3.0}, {1.0, 2.0, 3.0}));
}
