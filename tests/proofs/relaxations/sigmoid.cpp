#include <ctnn/proofs/relaxations/sigmoid.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

static_assert(relax<Sigmoid>(-1, 1).lower < 0.2690);
static_assert(relax<Sigmoid>(-1, 1).lower > 0.2689);
static_assert(relax<Sigmoid>(-1000, 1000).lower >= 0);
static_assert(relax<Sigmoid>(-1000, 1000).upper <= 1);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/sigmoid: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    const auto count = violations<Sigmoid, TestType>();
    CHECK(count.bounds == 0);
    CHECK(count.lines == 0);
    CHECK(count.slopes == 0);
}
