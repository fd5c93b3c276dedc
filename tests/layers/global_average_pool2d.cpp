#include <ctnn/layers/global_average_pool2d.hpp>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<GlobalAveragePool2D, Shape{3, 4, 5}>::output == Shape{3, 1, 1});
static_assert(ShapedLayer<GlobalAveragePool2D, Shape{3, 1, 1}>::output == Shape{3, 1, 1});

using Net = Network<double, Input<2, 2, 3>, GlobalAveragePool2D, Flatten, Dense<1, Identity, Bias::without>>;
constexpr Net net{{1, 10}};
static_assert(net({1, 2, 3, 4, 5, 15, 0, 6, 0, 0, 0, 6})[0] == 5 + 10 * 2);

}  // namespace

TEST_CASE("layers/global_average_pool2d: static_assert rows hold at run time") {
    CHECK(net({1, 2, 3, 4, 5, 15, 0, 6, 0, 0, 0, 6})[0] == 25);
}
