#include <ctnn/proofs/box.hpp>

#include <array>
#include <limits>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto square = Box{{{0.9, 1.0}, {-1, 2}}};
static_assert(square.size == 2);
static_assert(square[0] == Interval{0.9, 1.0});
static_assert(square[1] == Interval{-1, 2});
constexpr auto line = Box{{{0.9, 1.0}}};
static_assert(line.size == 1);
static_assert(line[0] == Interval{0.9, 1.0}, "one interval, not two of one bound");
constexpr Box<3> cube{{{0, 1}, {0, 1}, {0, 1}}};
static_assert(cube.problem().empty());

static_assert(square.contains(std::array{0.95, 0.0}));
static_assert(square.contains(std::array{0.9, 2.0}));
static_assert(!square.contains(std::array{0.95, 2.1}));
static_assert(!square.contains(std::array{0.89, 0.0}));
static_assert(!square.contains(std::array{std::numeric_limits<double>::quiet_NaN(), 0.0}));

constexpr auto around = linf_ball(std::array{1.0, 2.0}, 0.1);
static_assert(around[0].lower <= 0.9);
static_assert(around[0].lower > 0.8999999);
static_assert(around[1].upper >= 2.1);
constexpr auto exactly = linf_ball(std::array{1.0F, 0.1F}, 0);
static_assert(exactly[0] == Interval{1, 1});
static_assert(exactly[1].lower == static_cast<double>(0.1F));

/// The ball contains floats whose exact difference from the sample is the radius.
static_assert(linf_ball(std::array{0.1}, 0.2).contains(std::array{0.30000000000000004}));

/// Numbers of a wider type are not rounded to double; integers that fit in a double are compared exactly.
static_assert(!line.contains(std::array{0.9L - 0x1p-62L}) || std::numeric_limits<long double>::digits <= 53);
static_assert(line.contains(std::array{1}));
static_assert(!line.contains(std::array{2}));
static_assert(line.contains(std::array{0.95F}));

}  // namespace

TEST_CASE("proofs/box: at run time an invalid interval is reported as a problem") {
    volatile double one = 1;
    const Box<2> wrong{{{0, 1}, {one, 0}}};
    CHECK(wrong.problem() == "an interval's lower bound is above its upper bound");
}

TEST_CASE("proofs/box: at run time an invalid ball is reported as a problem") {
    volatile double no_number = std::numeric_limits<double>::quiet_NaN();
    volatile double least = std::numeric_limits<double>::denorm_min();
    volatile double huge = std::numeric_limits<double>::max();
    const std::array sample{1.0, 2.0};
    CHECK(linf_ball(sample, least * 0).problem().empty());
    CHECK_FALSE(linf_ball(sample, -least).problem().empty());
    CHECK_FALSE(linf_ball(sample, no_number).problem().empty());
    CHECK(linf_ball(sample, huge).problem() == "a bound of an interval is infinite");
    CHECK(linf_ball(sample, 2 * huge).problem() == "a bound of an interval is infinite");
    CHECK(linf_ball(std::array{1.0, static_cast<double>(no_number)}, 1).problem() == "a bound of an interval is NaN");
    CHECK(linf_ball(std::array{1.0, 2 * huge}, 1).problem() == "a bound of an interval is infinite");
    CHECK(linf_ball(std::array{-2 * huge, 1.0}, 1).problem() == "a bound of an interval is infinite");
}
