#include <ctnn/layers/scale.hpp>

#include <array>
#include <ctnn/layer_view.hpp>
#include <ctnn/network.hpp>
#include <ctnn/training/initialize.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using PerChannel = ShapedLayer<Scale, Shape{2, 3, 4}>;
static_assert(PerChannel::output == Shape{2, 3, 4} && detail::parameter_count<PerChannel> == 2 + 2);
using PerElement = ShapedLayer<Scale, Shape{3}>;
static_assert(PerElement::output == Shape{3} && detail::parameter_count<PerElement> == 3 + 3);

// A new Scale changes nothing, whatever the initializer.
using Net = Network<double, Input<2, 2>, Scale>;
static_assert(initialize<Net>(7).parameters == std::array<double, 4>{1, 1, 0, 0});
static_assert(initialize<Net>(7)({1, 2, 3, 4}) == std::array<double, 4>{1, 2, 3, 4});

constexpr Net net{{10, 100, 5, 6}};
static_assert(net({1, 2, 3, 4}) == std::array<double, 4>{15, 25, 306, 406});
static_assert(layer<0>(net)["bias"][1] == 6);

/// The layer's parameters begin at index 1; the gradient is added to the one already there.
template <bool accumulate>
constexpr auto parameter_gradient() {
    using Layer = ShapedLayer<Scale, Shape{2, 2}>;
    constexpr double p[] = {99, 10, 100, 5, 6};
    constexpr double x[] = {1, 2, 3, 4};
    constexpr double dy[] = {1, 10, 100, 1000};
    double dx[4]{};
    double g[] = {7, 1, 2, 3, 4};
    Layer::backward<1, RequestedGradients{true, false}>(p, x, x, dy, dx, g, accumulate);
    return std::to_array(g);
}
static_assert(parameter_gradient<false>() == std::array<double, 5>{7, 21, 4300, 11, 1100});
static_assert(parameter_gradient<true>() == std::array<double, 5>{7, 22, 4302, 14, 1104});

}  // namespace

TEST_CASE("layers/scale: static_assert rows hold at run time") {
    CHECK(net({1, 2, 3, 4}) == std::array<double, 4>{15, 25, 306, 406});
    CHECK(parameter_gradient<true>() == std::array<double, 5>{7, 22, 4302, 14, 1104});
}
