#include <ctnn/proofs/relaxations/tanh.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

// Concave: the chord below, a tangent above.
static_assert(relax<Tanh>(0, 1).below.slope > 0.76);
static_assert(relax<Tanh>(0, 1).above.slope < 0.8);

// Across 0, a tangent through the far end on both sides.
static_assert(relax<Tanh>(-1, 1).above.slope > 0.75);
static_assert(relax<Tanh>(-1, 1).above.slope < 0.85);
static_assert(relax<Tanh>(-1, 1).below.slope == relax<Tanh>(-1, 1).above.slope);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/tanh: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<Tanh, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
