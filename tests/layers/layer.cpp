#include <array>
#include <ctnn/ctnn.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class... Tag>
constexpr bool elementwise = ((ElementwiseActivation<Tag> && Activation<Tag> && !WholeLayerActivation<Tag>) && ...);
static_assert(elementwise<Identity, Sigmoid, Tanh, ReLU, LeakyReLU<>, ELU<>, Softplus, SiLU, GELU, HardSwish,
                          HardSigmoid, Clamp<>, ReLU6, SELU, Mish, Step>);
static_assert(WholeLayerActivation<Softmax> && Activation<Softmax> && !ElementwiseActivation<Softmax>);
static_assert(WholeLayerActivation<LogSoftmax> && Activation<LogSoftmax> && !ElementwiseActivation<LogSoftmax>);
static_assert(!Activation<Dense<2>> && !Activation<Input<2>> && !Activation<int> && !Activation<HalfSquaredError>);

// Activations whose derivative needs only y; for the others z is stored.
static_assert(!Identity::derivative_needs_z && !Sigmoid::derivative_needs_z && !Tanh::derivative_needs_z &&
              !ReLU::derivative_needs_z && !HardSigmoid::derivative_needs_z && !Clamp<>::derivative_needs_z &&
              !ReLU6::derivative_needs_z && !SELU::derivative_needs_z && !Softmax::derivative_needs_z &&
              !LogSoftmax::derivative_needs_z);
static_assert(LeakyReLU<>::derivative_needs_z && ELU<>::derivative_needs_z && Softplus::derivative_needs_z &&
              SiLU::derivative_needs_z && GELU::derivative_needs_z && HardSwish::derivative_needs_z &&
              Mish::derivative_needs_z);

// A layer without parameters passes its numbers through in both directions.
using Alone = ShapedLayer<Tanh, Shape{3}>;
static_assert(Alone::inputs == 3 && Alone::outputs == 3 && Alone::multiply_adds == 0 && Alone::parameters.empty());
static_assert(std::is_same_v<Alone::Activation, Tanh>);
static_assert(std::is_same_v<ShapedLayer<Softmax, Shape{3}>::Activation, Softmax>);

constexpr bool passes_through() {
    constexpr double none[] = {0};
    constexpr double x[] = {1, -2, 3};
    double y[3]{};
    Alone::forward<0>(none, x, y);
    double dx[3]{};
    double gradient[] = {5};
    Alone::backward<0, RequestedGradients{true, true}>(none, x, y, y, dx, gradient, true);
    return std::to_array(y) == std::to_array(x) && std::to_array(dx) == std::to_array(x) && gradient[0] == 5;
}

static_assert(passes_through());

// A user-defined activation: value, derivative, and whether the derivative needs z.
struct Square {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return 2 * z;
    }
};
static_assert(elementwise<Square> && !NotDifferentiable<Square>);
// z = 3 * 2 - 1 = 5, y = 25, target 20: dL/dz = 5 * 10.
using Inside = Network<double, Input<1>, Dense<1, Square>>;
using Apart = Network<double, Input<1>, Dense<1>, Square>;
static_assert(Inside{{3, -1}}({2})[0] == 25 && Apart{{3, -1}}({2})[0] == 25);
static_assert(gradient(Inside{{3, -1}}, HalfSquaredError{}, {2}, {20}) == Inside{{100, 50}});
static_assert(gradient(Apart{{3, -1}}, HalfSquaredError{}, {2}, {20}) == Apart{{100, 50}});
static_assert(input_gradient(Apart{{3, -1}}, HalfSquaredError{}, {2}, {20})[0] == 150);

/// The same activation without derivative_needs_z; z is then stored.
struct DefaultSquare {
    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return 2 * z;
    }
};
static_assert(elementwise<DefaultSquare> && detail::derivative_needs_z<DefaultSquare>);
static_assert(!detail::derivative_needs_z<Tanh> && detail::derivative_needs_z<GELU>);
using Default = Network<double, Input<1>, Dense<1, DefaultSquare>>;
static_assert(gradient(Default{{3, -1}}, HalfSquaredError{}, {2}, {20}) == Default{{100, 50}});
static_assert(fit(Default{{0.5, 0}}, Dataset<double, 1, 1, 1>{.inputs = {{{1}}}, .targets = {{{1}}}},
                  Recipe<>{.optimizer = {.rate = 0.25}, .epochs = 1})
                  .net ==
              step(Default{{0.5, 0}}, gradient(Default{{0.5, 0}}, HalfSquaredError{}, {1}, {1}), SGD{.rate = 0.25}));

/// An activation without a derivative supports only the forward pass.
struct OnlyForward {
    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z + 1;
    }
};
static_assert(Network<double, Input<1>, Dense<1>, OnlyForward>{{3, -1}}({2})[0] == 6);

}  // namespace

TEST_CASE("layers/layer: a layer without parameters passes its numbers through") { CHECK(passes_through()); }

TEST_CASE("layers/layer: a user-defined activation works at run time") {
    CHECK(Inside{{3, -1}}({2})[0] == 25);
    CHECK(gradient(Inside{{3, -1}}, HalfSquaredError{}, {2}, {20}) == Inside{{100, 50}});
    CHECK(gradient(Apart{{3, -1}}, HalfSquaredError{}, {2}, {20}) == Apart{{100, 50}});
}
