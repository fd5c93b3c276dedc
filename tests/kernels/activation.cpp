#include <ctnn/kernels/activation.hpp>

#include <array>
#include <cstddef>

#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Values3 = std::array<double, 3>;

template <class Activation>
constexpr Values3 activated(double a, double b, double c) {
    const double z[3] = {a, b, c};
    double y[3]{};
    kernels::activate<Activation, 3>(z, y);
    return {y[0], y[1], y[2]};
}

template <class Activation>
constexpr Values3 activated_in_place(double a, double b, double c) {
    double y[3] = {a, b, c};
    kernels::activate<Activation, 3>(y, y);
    return {y[0], y[1], y[2]};
}

/// Whether only the first three elements of a wider array change; buffers between layers can be
/// wider than a layer.
template <class Activation>
constexpr bool leaves_the_rest_unchanged() {
    double y[4] = {-1.0, 2.0, 0.5, 7.0};
    kernels::activate<Activation, 3>(y, y);
    return y[3] == 7.0;
}

constexpr bool each_element_is_activated() {
    return activated<ReLU>(-1.0, 0.0, 2.0) == Values3{0.0, 0.0, 2.0} &&
           activated<LeakyReLU<1, 4>>(-1.0, 0.0, 2.0) == Values3{-0.25, 0.0, 2.0} &&
           activated<Identity>(-1.0, 0.0, 2.0) == Values3{-1.0, 0.0, 2.0} &&
           activated<Tanh>(-1.0, 0.0, 2.0) == Values3{math::tanh(-1.0), 0.0, math::tanh(2.0)};
}

/// e^ln2 : e^0 : e^0 = 2 : 1 : 1
constexpr bool a_whole_layer_is_activated() {
    const Values3 equal = activated<Softmax>(7.0, 7.0, 7.0);
    const Values3 y = activated<Softmax>(math::log(2.0), 0.0, 0.0);
    return equal == Values3{1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0} && absolute(y[0] - 0.5) < 1e-15 &&
           absolute(y[1] - 0.25) < 1e-15 && y[1] == y[2];
}

template <class Activation>
constexpr bool in_place_gives_the_same() {
    return activated_in_place<Activation>(-1.0, 0.25, 2.0) == activated<Activation>(-1.0, 0.25, 2.0) &&
           leaves_the_rest_unchanged<Activation>();
}

template <class Activation>
constexpr Values3 input_gradient(const Values3& numbers, const Values3& dy) {
    const double z[3] = {numbers[0], numbers[1], numbers[2]};
    double y[3]{};
    kernels::activate<Activation, 3>(z, y);
    double d[3] = {dy[0], dy[1], dy[2]};
    kernels::backward<Activation, 3>(z, y, d);
    return {d[0], d[1], d[2]};
}

/// dz = f'(z) dy. For Softmax with three equal outputs y = 1/3, dz = y (dy - mean dy).
constexpr bool input_gradients_match() {
    const Values3 softmax = input_gradient<Softmax>({0.0, 0.0, 0.0}, {3.0, 0.0, 0.0});
    return input_gradient<ReLU>({-1.0, 0.0, 2.0}, {3.0, 4.0, 5.0}) == Values3{0.0, 0.0, 5.0} &&
           input_gradient<LeakyReLU<1, 4>>({-1.0, 0.0, 2.0}, {3.0, 4.0, 5.0}) == Values3{0.75, 1.0, 5.0} &&
           input_gradient<Identity>({-1.0, 0.0, 2.0}, {3.0, 4.0, 5.0}) == Values3{3.0, 4.0, 5.0} &&
           input_gradient<Sigmoid>({0.0, 0.0, 0.0}, {4.0, 8.0, -4.0}) == Values3{1.0, 2.0, -1.0} &&
           absolute(softmax[0] - 2.0 / 3.0) < 1e-15 && absolute(softmax[1] + 1.0 / 3.0) < 1e-15 &&
           softmax[1] == softmax[2];
}

static_assert(each_element_is_activated());
static_assert(a_whole_layer_is_activated());
static_assert(in_place_gives_the_same<ReLU>() && in_place_gives_the_same<Tanh>() &&
              in_place_gives_the_same<Identity>() && in_place_gives_the_same<Softmax>());
static_assert(input_gradients_match());

}  // namespace

TEST_CASE("kernels/activation: static_assert rows hold at run time") {
    CHECK(each_element_is_activated());
    CHECK(a_whole_layer_is_activated());
    CHECK((in_place_gives_the_same<ReLU>() && in_place_gives_the_same<Tanh>()));
    CHECK((in_place_gives_the_same<Identity>() && in_place_gives_the_same<Softmax>()));
    CHECK(input_gradients_match());
}
