#include <ctnn/proofs/relaxations/horizontal.hpp>

#include <ctnn/layers/identity.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using detail::no_rounding;
using detail::no_valley;
using detail::Valley;

/// z^2.
struct Square {
    static constexpr double value(double z) { return z * z; }
};
constexpr Valley at_zero{0, 0, 0};

constexpr auto across = detail::relax_to_values<Square, double>(-1, 2, at_zero, no_rounding);
static_assert(across.lower == 0, "the minimum is inside the interval");
static_assert(across.upper == 4);
static_assert(across.below.slope == 0);
static_assert(across.below.offset == 0);
static_assert(across.above.offset == 4);

constexpr auto rising = detail::relax_to_values<Square, double>(1, 2, at_zero, no_rounding);
static_assert(rising.lower == 1);
static_assert(rising.upper == 4);

constexpr auto falling = detail::relax_to_values<Square, double>(-3, -2, at_zero, no_rounding);
static_assert(falling.lower == 4);
static_assert(falling.upper == 9);

// The error of f(z) widens the bounds.
constexpr auto rounded = detail::relax_to_values<Identity, double>(-1, 2, no_valley, {16, 0});
static_assert(rounded.lower < -1);
static_assert(rounded.upper > 2);

// A gated value is between 0 and z in spite of its error.
constexpr auto gated = detail::relax_to_gated_values<Identity, double>(-1, 2, no_valley, {16, 0});
static_assert(gated.lower == -1);
static_assert(gated.upper == 2);

}  // namespace

TEST_CASE("proofs/relaxations/horizontal: static_assert rows hold at run time") {
    const auto relaxed = detail::relax_to_values<Square, double>(-1, 2, at_zero, no_rounding);
    CHECK(relaxed.lower == 0);
    CHECK(relaxed.upper == 4);
}
