#include <ctnn/proofs/relaxations/step.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

static_assert(relax<Step>(-1, 1).lower == 0);
static_assert(relax<Step>(-1, 1).upper == 1);
static_assert(relax<Step>(0, 1).lower == 1);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/step: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<Step, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
