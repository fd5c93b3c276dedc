#include <ctnn/proofs/relaxations/gelu.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

// The minimum is inside the first interval only.
static_assert(relax<GELU>(-2, 1).lower < -0.16997);
static_assert(relax<GELU>(-0.5, 1).lower > -0.16);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/gelu: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<GELU, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
