#include <ctnn/proofs/interval.hpp>

#include <limits>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(Interval{0.5, 1.0}.lower == 0.5);
static_assert(Interval{0.5, 1.0}.upper == 1.0);
static_assert(Interval(1, 1) == Interval{1.0, 1.0}, "a point is an interval");
static_assert(Interval{-1, 2}.problem().empty());
static_assert(std::is_trivially_copyable_v<Interval>);

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template <int which>
constexpr bool makes() {
    if (which == 0) return Interval{0, 1}.lower == 0;
    if (which == 1) return Interval{1, 0}.lower == 1;
    if (which == 2) return Interval{no_number, 1}.upper == 1;
    return Interval{0, infinity}.lower == 0;
}

template <int which>
concept IsAnInterval = requires { typename std::bool_constant<makes<which>()>; };
static_assert(IsAnInterval<0>);
static_assert(!IsAnInterval<1>);
static_assert(!IsAnInterval<2>);
static_assert(!IsAnInterval<3>);

}  // namespace

TEST_CASE("proofs/interval: at run time an invalid interval is reported as a problem") {
    volatile double zero = 0;
    CHECK(Interval(zero, 1).problem().empty());
    CHECK(Interval(1, zero).problem() == "an interval's lower bound is above its upper bound");
    CHECK(Interval(zero, no_number).problem() == "a bound of an interval is NaN");
    CHECK(Interval(-infinity, zero).problem() == "a bound of an interval is infinite");
}
