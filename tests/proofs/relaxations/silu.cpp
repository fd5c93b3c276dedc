#include <ctnn/proofs/relaxations/silu.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

// The minimum is inside the first interval only.
static_assert(relax<SiLU>(-2, 1).lower < -0.27846);
static_assert(relax<SiLU>(-1, 1).lower > -0.27);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/silu: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<SiLU, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
