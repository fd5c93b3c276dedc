#include <array>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>
#include <type_traits>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;

// weight[3][2] and bias[3]
using WithBias = ShapedLayer<Dense<3, Tanh>, Shape{2}>;
static_assert(WithBias::input == Shape{2} && WithBias::output == Shape{3} && WithBias::has_bias);
static_assert(WithBias::inputs == 2 && WithBias::outputs == 3);
static_assert(WithBias::weight_count == 6 && detail::parameter_count<WithBias> == 6 + 3 &&
              WithBias::multiply_adds == 6);
static_assert(WithBias::parameters[0].fan_in == 2 && WithBias::parameters[0].fan_out == 3);
static_assert(WithBias::parameters[0].kind == ParameterKind::weight && WithBias::parameters[0].size() == 6);
static_assert(WithBias::parameters[1].kind == ParameterKind::bias && WithBias::parameters[1].size() == 3);
static_assert(std::is_same_v<WithBias::Activation, Tanh>);

using WithoutBias = ShapedLayer<Dense<3, Tanh, Bias::without>, Shape{2}>;
static_assert(!WithoutBias::has_bias && detail::parameter_count<WithoutBias> == 6 && WithoutBias::weight_count == 6);

static_assert(std::is_same_v<Dense<3>, Dense<3, Identity, Bias::with>>);

/// The layer's parameters begin at index 2; those before belong to another layer.
template <class T>
constexpr auto rows = [](auto& check) {
    using Layer = ShapedLayer<Dense<2>, Shape{3}>;
    constexpr RequestedGradients input_only{false, true};
    constexpr RequestedGradients parameters_only{true, false};
    T unused[1]{};
    //                 other layer, W row by row,        b
    constexpr T p[] = {99, 99, 1, 2, 3, -1, 0, T(0.5), 10, 20};
    constexpr T x[] = {1, 10, 100};
    T z[2]{};
    Layer::forward<2>(p, x, z);
    check(z[0] == T(331));
    check(z[1] == T(69));

    // dx = W^T dz; the bias does not affect it
    constexpr T dz[] = {2, -4};
    T dx[3]{};
    Layer::backward<2, input_only>(p, x, z, dz, dx, unused, false);
    check(dx[0] == T(6));
    check(dx[1] == T(4));
    check(dx[2] == T(4));

    // dW[o][i] = dz[o] x[i] and db = dz, added to the values already there
    T gradient[10]{7, 7, 1, 0, 0, 0, 0, 0, 0, 5};
    Layer::backward<2, parameters_only>(p, x, z, dz, unused, gradient, true);
    constexpr T expected[] = {7, 7, 3, 20, 200, -4, -40, -400, 2, 1};
    for (int i = 0; i < 10; ++i) check(gradient[i] == expected[i]);

    using LayerWithoutBias = ShapedLayer<Dense<2, Identity, Bias::without>, Shape{3}>;
    LayerWithoutBias::forward<2>(p, x, z);
    check(z[0] == T(321));
    check(z[1] == T(49));
    T gradient_without_bias[9]{0, 0, 0, 0, 0, 0, 0, 0, 9};
    LayerWithoutBias::backward<2, parameters_only>(p, x, z, dz, unused, gradient_without_bias, true);
    check(gradient_without_bias[7] == T(-400));
    check(gradient_without_bias[8] == T(9));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

// The activation is applied last: ReLU of (331 - 400, 69).
using Net = Network<double, Input<3>, Dense<2, ReLU>>;
constexpr Net net{{1, 2, 3, -1, 0, 0.5, 10 - 400, 20}};
static_assert(net({1, 10, 100}) == std::array<double, 2>{0, 69});

}  // namespace

TEST_CASE("layers/dense: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(net({1, 10, 100}) == std::array<double, 2>{0, 69});
}
