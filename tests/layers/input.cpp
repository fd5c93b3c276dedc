#include <array>
#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

// After the first layer, Input<n> states the width there and changes nothing.
using Stated = ShapedLayer<Input<3>, Shape{3}>;
static_assert(Stated::inputs == 3 && Stated::outputs == 3 && Stated::parameters.empty() && Stated::multiply_adds == 0);
static_assert(std::is_same_v<Stated::Activation, Identity>);

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
using WithWidths = Network<double, Input<2>, Input<2>, Dense<3, Tanh>, Input<3>, Dense<1>, Input<1>>;
static_assert(Net::parameter_count == WithWidths::parameter_count && Net::multiply_adds == WithWidths::multiply_adds);
static_assert(WithWidths::inputs == 2 && WithWidths::outputs == 1 && WithWidths::layer_count == 5);

constexpr Net net{{0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, -0.8, 0.9, 1.0, -1.1, 1.2, 1.3}};
constexpr WithWidths with_widths{net.parameters};

constexpr bool the_same() {
    constexpr HalfSquaredError loss;
    return net({0.3, -0.7}) == with_widths({0.3, -0.7}) &&
           gradient(net, loss, {0.3, -0.7}, {0.5}).parameters ==
               gradient(with_widths, loss, {0.3, -0.7}, {0.5}).parameters &&
           input_gradient(net, loss, {0.3, -0.7}, {0.5}) == input_gradient(with_widths, loss, {0.3, -0.7}, {0.5});
}

static_assert(the_same());

}  // namespace

TEST_CASE("Input between layers changes nothing") { CHECK(the_same()); }
