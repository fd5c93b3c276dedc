#include <ctnn/proofs/relaxations/leaky_relu.hpp>

#include "catch.hpp"
#include "proofs/relaxations/check.hpp"

namespace {

using namespace ctnn;
using relaxations::relax;
using relaxations::violations;

// Convex: the chord above. Concave, with slope 3/2 below 0: the chord below.
static_assert(relax<LeakyReLU<1, 2>>(-1, 1).above.slope == 0.75);
static_assert(relax<LeakyReLU<3, 2>>(-1, 1).below.slope == 1.25);

// The other line is the branch over the larger half.
static_assert(relax<LeakyReLU<1, 2>>(-1, 2).below.slope == 1);
static_assert(relax<LeakyReLU<1, 2>>(-2, 1).below.slope == 0.5);
static_assert(relax<LeakyReLU<3, 2>>(-1, 2).above.slope == 1);
static_assert(relax<LeakyReLU<3, 2>>(-2, 1).above.slope == 1.5);

}  // namespace

TEMPLATE_TEST_CASE("proofs/relaxations/leaky_relu: f is between its bounds and lines, f' between its bounds", "", float,
                   double) {
    SECTION("LeakyReLU<>") {
        const auto count = violations<LeakyReLU<>, TestType>();
        CHECK(count.bounds == 0);
        CHECK(count.lines == 0);
        CHECK(count.slopes == 0);
    }
    SECTION("LeakyReLU<3, 2>") {
        const auto count = violations<LeakyReLU<3, 2>, TestType>();
        CHECK(count.bounds == 0);
        CHECK(count.lines == 0);
        CHECK(count.slopes == 0);
    }
    SECTION("LeakyReLU<-1, 4>") {
        const auto count = violations<LeakyReLU<-1, 4>, TestType>();
        CHECK(count.bounds == 0);
        CHECK(count.lines == 0);
        CHECK(count.slopes == 0);
    }
}
