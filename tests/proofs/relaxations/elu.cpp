#include <ctnn/proofs/relaxations/elu.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

static_assert(relax<ELU<>>(1, 2).below.slope == 1);
static_assert(relax<ELU<>>(-1000, 1).lower >= -1);
static_assert(relax<ELU<-1, 1>>(-1, 1).lower <= 0);
static_assert(relax<ELU<-1, 1>>(-1, 1).upper >= 1);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/elu: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    SECTION("ELU<>") {
        const auto count = violations<ELU<>, TestType>();
        CHECK(count.bounds == 0);
        CHECK(count.lines == 0);
        CHECK(count.slopes == 0);
    }
    SECTION("ELU<-1, 2>") {
        const auto count = violations<ELU<-1, 2>, TestType>();
        CHECK(count.bounds == 0);
        CHECK(count.lines == 0);
        CHECK(count.slopes == 0);
    }
}
