#include <ctnn/layers/concat.hpp>

#include <array>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/half_squared_error.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// (2 x, 3 x + 4, x)
using Net = Network<double, Input<1>, Concat<Dense<1, Identity, Bias::without>, Dense<1>, Identity>>;
constexpr Net net{{2, 3, 4}};
static_assert(net({5}) == std::array<double, 3>{10, 19, 5});
// dL/dy = (1, 10, 100): dL/dx = 2 + (30 + 100)
static_assert(gradient(net, HalfSquaredError{}, {5}, {9, 9, -95}) == Net{{5, 50, 10}});
static_assert(input_gradient(net, HalfSquaredError{}, {5}, {9, 9, -95})[0] == 132);

using Images = ShapedLayer<Concat<Conv2D<2, Kernel<1>>, Conv2D<3, Kernel<1>>>, Shape{4, 5, 6}>;
static_assert(Images::output == Shape{5, 5, 6} && detail::parameter_count<Images> == 10 + 15);

}  // namespace

TEST_CASE("layers/concat: static_assert rows hold at run time") {
    CHECK(net({5}) == std::array<double, 3>{10, 19, 5});
    CHECK(input_gradient(net, HalfSquaredError{}, {5}, {9, 9, -95})[0] == 132);
}
