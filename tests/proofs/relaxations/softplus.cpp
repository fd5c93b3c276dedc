#include <ctnn/proofs/relaxations/softplus.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

static_assert(relax<Softplus>(-1, 1).lower < 0.3133);
static_assert(relax<Softplus>(-1, 1).lower > 0.3132);
static_assert(relax<Softplus>(-1, 1).above.slope == 0);
static_assert(relax<Softplus>(-1000, 0).lower >= 0);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/softplus: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<Softplus, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
