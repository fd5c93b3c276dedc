#include <ctnn/layers/max_pool1d.hpp>

#include <array>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<MaxPool1D<3, 2, 1>, Shape{2, 6}>::input == Shape{2, 6});
static_assert(ShapedLayer<MaxPool1D<3, 2, 1>, Shape{2, 6}>::output == Shape{2, 3});
static_assert(ShapedLayer<MaxPool1D<2>, Shape{2, 5}>::output == Shape{2, 2});

using Net = Network<double, Input<2, 4>, MaxPool1D<2>, Flatten, Dense<1, Identity, Bias::without>>;
constexpr Net net{{1, 10, 100, 1000}};
constexpr Net::Inputs x{1, 3, 2, 2, -4, -5, 0, 6};
static_assert(net(x)[0] == 3 + 20 - 400 + 6000);
// dL/dy = 1; the first of equal maxima gets the gradient.
static_assert(input_gradient(net, HalfSquaredError{}, x, {5622}) == Net::Inputs{0, 1, 10, 0, 100, 0, 0, 1000});

}  // namespace

TEST_CASE("layers/max_pool1d: static_assert rows hold at run time") {
    CHECK(net(x)[0] == 5623);
    CHECK(input_gradient(net, HalfSquaredError{}, x, {5622}) == Net::Inputs{0, 1, 10, 0, 100, 0, 0, 1000});
}
