#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softplus.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/lecture/rounded.hpp>
#include <limits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Slide = Rounded<Sigmoid, 2>;
static_assert(Slide::value(0.3) == 0.57 && Slide::value(0.371) == 0.59 && Slide::value(0.0) == 0.5);
static_assert(Slide::value(0.3F) == 0.57F);
static_assert(Slide::derivative(0.3, 0.57) == 0.57 * (1 - 0.57));  // from the rounded output
static_assert(!Slide::derivative_needs_z && Rounded<Softplus, 3>::derivative_needs_z);

// Halves are rounded away from zero, for both signs.
static_assert(Rounded<Identity, 0>::value(2.5) == 3 && Rounded<Identity, 0>::value(-2.5) == -3);
static_assert(Rounded<Tanh, 3>::value(-0.5) == -0.462);
// Numbers too large to have decimals are returned unchanged.
static_assert(Rounded<ReLU, 2>::value(1e300) == 1e300 && Rounded<ReLU, 9>::value(123456.789) == 123456.789);
static_assert(Rounded<Identity, 9>::value(-1e16) == -1e16);
static_assert(Rounded<Identity, 9>::value(std::numeric_limits<float>::max()) == std::numeric_limits<float>::max());

}  // namespace

TEST_CASE("lecture/rounded: values are rounded at run time") {
    const volatile double z = 0.3;
    CHECK(Slide::value(double(z)) == 0.57);
    CHECK(Rounded<Tanh, 3>::value(double(z) - 0.8) == -0.462);
}
