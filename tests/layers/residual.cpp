#include <ctnn/layers/residual.hpp>

#include <array>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/half_squared_error.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// y = x + (2 x + 3)
using Net = Network<double, Input<1>, Residual<Dense<1>>>;
constexpr Net net{{2, 3}};
static_assert(net({5})[0] == 5 + 13);
// L = (y - target)^2 / 2 with y - target = 1: dL/dw = x, dL/db = 1, dL/dx = 1 + 2
static_assert(gradient(net, HalfSquaredError{}, {5}, {17}) == Net{{5, 1}});
static_assert(input_gradient(net, HalfSquaredError{}, {5}, {17})[0] == 3);

// y = 10 x + (2 x + 3); the parameters of the body precede those of the shortcut.
using WithShortcut = Network<double, Input<1>, Residual<Dense<1>, Shortcut<Dense<1, Identity, Bias::without>>>>;
constexpr WithShortcut with_shortcut{{2, 3, 10}};
static_assert(with_shortcut({5})[0] == 63);
static_assert(gradient(with_shortcut, HalfSquaredError{}, {5}, {62}) == WithShortcut{{5, 1, 5}});
static_assert(input_gradient(with_shortcut, HalfSquaredError{}, {5}, {62})[0] == 12);
static_assert(Net::scratch_bytes == 0 && WithShortcut::scratch_bytes == sizeof(double));

}  // namespace

TEST_CASE("layers/residual: static_assert rows hold at run time") {
    CHECK(net({5})[0] == 18);
    CHECK(gradient(with_shortcut, HalfSquaredError{}, {5}, {62}) == WithShortcut{{5, 1, 5}});
}
