#include <ctnn/proofs/relaxations/relu.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

// Linear on one side of 0.
static_assert(relax<ReLU>(1, 2).below.slope == 1);
static_assert(relax<ReLU>(1, 2).above.offset == 0);
static_assert(relax<ReLU>(-2, -1).upper == 0);
static_assert(relax<ReLU>(-2, -1).above.slope == 0);

// Across 0, the chord above and the branch over the larger half below.
static_assert(relax<ReLU>(-1, 3).above.slope == 0.75);
static_assert(relax<ReLU>(-1, 3).below.slope == 1);
static_assert(relax<ReLU>(-3, 1).above.slope == 0.25);
static_assert(relax<ReLU>(-3, 1).below.slope == 0);
static_assert(relax<ReLU>(-1, 3).above.offset >= 0.75);
static_assert(relax<ReLU>(-1, 3).above.offset < 0.7501);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/relu: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<ReLU, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
