#include <ctnn/proofs/relaxation.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// A line of slope 1 below or above the points (0, 0) and (1, 3): through the one, and beyond the other.
constexpr detail::Line below = detail::line_below(1, 0, 0, 1, 3);
static_assert(below.slope == 1);
static_assert(below.offset < 0);
static_assert(below.offset > -1e-10);

constexpr detail::Line above = detail::line_above(1, 0, 0, 1, 3);
static_assert(above.slope == 1);
static_assert(above.offset > 2);
static_assert(above.offset < 2 + 1e-10);

constexpr detail::Relaxation horizontal = detail::relax_to_interval(-1, 2);
static_assert(horizontal.lower == -1);
static_assert(horizontal.upper == 2);
static_assert(horizontal.below.slope == 0);
static_assert(horizontal.below.offset == -1);
static_assert(horizontal.above.slope == 0);
static_assert(horizontal.above.offset == 2);

static_assert(detail::clamped(horizontal, 0, 1).lower == 0);
static_assert(detail::clamped(horizontal, 0, 1).upper == 1);
static_assert(detail::clamped(horizontal, -5, 5).lower == -1);
static_assert(detail::clamped(horizontal, -5, 5).upper == 2);

static_assert(detail::error_of<double>(detail::no_rounding, 1, 1) == 0);
static_assert(detail::error_of<float>({1, 0}, 0, 1) >= 0x1p-24);
static_assert(detail::error_of<float>({0, 1}, 1, 0) >= 0x1p-24);
static_assert(detail::error_of<float>({1, 1}, 1, 1) < 0x1p-22);

}  // namespace

TEST_CASE("proofs/relaxation: static_assert rows hold at run time") {
    CHECK(detail::line_below(1, 0, 0, 1, 3).offset == below.offset);
    CHECK(detail::line_above(1, 0, 0, 1, 3).offset == above.offset);
}
