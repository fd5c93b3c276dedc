#include <ctnn/layers/flatten.hpp>

#include <array>

#include <ctnn/layers/dense.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<Flatten, Shape{2, 3, 4}>::output == Shape{24});
static_assert(ShapedLayer<Flatten, Shape{5}>::output == Shape{5});

// The order of the numbers does not change: channel by channel, row by row.
using Net = Network<double, Input<2, 1, 2>, Flatten, Dense<1, Identity, Bias::without>>;
constexpr Net net{{1, 10, 100, 1000}};
static_assert(net({1, 2, 3, 4})[0] == 4321 && Net::scratch_bytes == 4 * sizeof(double));

}  // namespace

TEST_CASE("layers/flatten: static_assert rows hold at run time") { CHECK(net({1, 2, 3, 4})[0] == 4321); }
