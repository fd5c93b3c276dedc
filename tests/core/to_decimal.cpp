#include <ctnn/core/to_decimal.hpp>

#include <cstddef>
#include <limits>

#include <ctnn/core/parse_number.hpp>
#include <ctnn/data/random.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(to_decimal(0.0).view() == "0");
static_assert(to_decimal(1.0).view() == "1");
static_assert(to_decimal(100.0).view() == "100");
static_assert(to_decimal(-12.5).view() == "-12.5");
static_assert(to_decimal(0.1).view() == "0.1");
static_assert(to_decimal(0.1F).view() == "0.1", "of the type that it has");
static_assert(to_decimal(static_cast<double>(0.1F)).view() == "0.10000000149011612");
static_assert(to_decimal(0.1 + 0.2).view() == "0.30000000000000004");
static_assert(to_decimal(0.00012).view() == "0.00012");
static_assert(to_decimal(3e-7).view() == "3e-7");
static_assert(to_decimal(1e22).view() == "1e22");
static_assert(to_decimal(123456789012345.0).view() == "123456789012345");
static_assert(to_decimal(std::numeric_limits<double>::max()).view() == "1.7976931348623157e308");
static_assert(to_decimal(std::numeric_limits<double>::min()).view() == "2.2250738585072014e-308");
static_assert(to_decimal(std::numeric_limits<double>::denorm_min()).view() == "5e-324");
static_assert(to_decimal(std::numeric_limits<float>::max()).view() == "3.4028235e38");
static_assert(to_decimal(std::numeric_limits<double>::infinity()).view() == "infinity");
static_assert(to_decimal(-std::numeric_limits<double>::infinity()).view() == "-infinity");
static_assert(to_decimal(std::numeric_limits<double>::quiet_NaN()).view() == "NaN");

/// Whether the decimal of x reads back as x.
template <class T>
bool returns(T x) {
    const auto number = parse_number<T>(to_decimal(x).view());
    return number.problem == NumberProblemCode::none && number.value == x;
}

template <class T>
std::size_t lost(std::uint64_t seed) {
    Random random(seed);
    std::size_t count = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = (static_cast<std::uint64_t>(random.next()) << 32U) | random.next();
        const T x = __builtin_bit_cast(T, static_cast<BitsOf<T>>(bits));
        if (is_nan(x) || absolute(x) > std::numeric_limits<T>::max()) continue;
        count += returns(x) ? 0 : 1;
    }
    return count;
}

}  // namespace

TEST_CASE("core/to_decimal: a decimal reads back as the same number") {
    CHECK(lost<double>(1) == 0);
    CHECK(lost<float>(2) == 0);
}

TEST_CASE("core/to_decimal: powers of two, where the gap changes, read back") {
    for (int exponent = -1022; exponent < 1024; ++exponent) CHECK(returns(power_of_two<double>(exponent)));
    for (int exponent = -126; exponent < 128; ++exponent) CHECK(returns(power_of_two<float>(exponent)));
}
