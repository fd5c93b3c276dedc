#include <ctnn/layers/global_max_pool2d.hpp>

#include <cstddef>
#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/network.hpp>
#include <limits>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<GlobalMaxPool2D, Shape{3, 4, 5}>::output == Shape{3, 1, 1});
static_assert(ShapedLayer<GlobalMaxPool2D, Shape{3, 1, 1}>::output == Shape{3, 1, 1});

using Net = Network<double, Input<2, 2, 2>, GlobalMaxPool2D, Flatten, Dense<1, Identity, Bias::without>>;
constexpr Net net{{1, 10}};
constexpr Net::Inputs x{1, 2, 4, 3, -5, -1, -1, -2};
static_assert(net(x)[0] == 4 + 10 * -1);

// The first of equal maxima gets the gradient: y = -6, target = -7, so dL/dy = 1.
static_assert(input_gradient(net, HalfSquaredError{}, x, {-7}) == Net::Inputs{0, 0, 1, 0, 0, 10, 0, 0});

}  // namespace

TEST_CASE("layers/global_max_pool2d: a NaN in a channel makes its output NaN") {
    CHECK(net(x)[0] == -6);
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        auto with_nan = x;
        with_nan[i] = std::numeric_limits<double>::quiet_NaN();
        const double y = net(with_nan)[0];
        CHECK(y != y);
    }
}
