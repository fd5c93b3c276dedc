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

// After the first layer, Input<n> asserts the number of values there and changes nothing.
using Asserted = ShapedLayer<Input<3>, Shape{3}>;
static_assert(Asserted::inputs == 3 && Asserted::outputs == 3 && Asserted::parameters.empty() &&
              Asserted::multiply_adds == 0);
static_assert(std::is_same_v<Asserted::Activation, Identity>);

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
using WithInputs = Network<double, Input<2>, Input<2>, Dense<3, Tanh>, Input<3>, Dense<1>, Input<1>>;
static_assert(Net::parameter_count == WithInputs::parameter_count && Net::multiply_adds == WithInputs::multiply_adds);
static_assert(WithInputs::inputs == 2 && WithInputs::outputs == 1 && WithInputs::layer_count == 5);

constexpr Net net{{0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, -0.8, 0.9, 1.0, -1.1, 1.2, 1.3}};
constexpr WithInputs with_inputs{net.parameters};

constexpr bool results_are_equal() {
    constexpr HalfSquaredError loss;
    return net({0.3, -0.7}) == with_inputs({0.3, -0.7}) &&
           gradient(net, loss, {0.3, -0.7}, {0.5}).parameters ==
               gradient(with_inputs, loss, {0.3, -0.7}, {0.5}).parameters &&
           input_gradient(net, loss, {0.3, -0.7}, {0.5}) == input_gradient(with_inputs, loss, {0.3, -0.7}, {0.5});
}

static_assert(results_are_equal());

}  // namespace

TEST_CASE("layers/input: Input between layers changes nothing") { CHECK(results_are_equal()); }
