#include <ctnn/proofs/relaxations/identity.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

static_assert(relax<Identity>(-1, 2).lower == -1);
static_assert(relax<Identity>(-1, 2).upper == 2);
static_assert(relax<Identity>(-1, 2).below.slope == 1);
static_assert(relax<Identity>(-1, 2).above.slope == 1);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/identity: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<Identity, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
