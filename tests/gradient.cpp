#include <ctnn/gradient.hpp>
#include <golden/gradients/deep.hpp>
#include <gradient/check.hpp>
#include <type_traits>

/// Gradients computed by hand, of deep, wide and narrow networks. tests/gradient/ tests every
/// activation with every loss.
namespace {

using namespace ctnn;

// One neuron: y = 2 * 3 + 1 = 7, target 5, so dL/dy = 2, dw = 2 * 3, db = 2, dx = 2 * 2.
using Neuron = Network<double, Input<1>, Dense<1>>;
constexpr Neuron neuron{{2, 1}};
static_assert(loss_of(neuron, HalfSquaredError{}, {3}, {5}) == 2);
static_assert(gradient(neuron, HalfSquaredError{}, {3}, {5}) == Neuron{{6, 2}});
static_assert(input_gradient(neuron, HalfSquaredError{}, {3}, {5})[0] == 4);
static_assert(std::is_same_v<decltype(gradient(neuron, HalfSquaredError{}, {3}, {5})), Neuron>);

// h = ReLU(2 - 1) = 1, y = 3 * 1 + 0.5, target 4: dy = -0.5, dh = -1.5.
using Two = Network<double, Input<1>, Dense<1, ReLU>, Dense<1>>;
constexpr Two two{{2, -1, 3, 0.5}};
static_assert(gradient(two, HalfSquaredError{}, {1}, {4}) == Two{{-1.5, -1.5, -0.5, -0.5}});
static_assert(input_gradient(two, HalfSquaredError{}, {1}, {4})[0] == -3);
// h = ReLU(0.5 - 1) = 0, so no gradient passes the ReLU.
static_assert(gradient(two, HalfSquaredError{}, {0.25}, {4}) == Two{{0, 0, 0, -3.5}});
static_assert(input_gradient(two, HalfSquaredError{}, {0.25}, {4})[0] == 0);

// Two outputs: y = (1, 3), targets (0, 1), dy = (1, 2): dW[o][i] = dy[o] x[i], dx = W^T dy.
using Pair = Network<float, Input<2>, Dense<2, Identity, Bias::without>>;
constexpr Pair pair{{1, 0, -1, 2}};
static_assert(gradient(pair, HalfSquaredError{}, {1, 2}, {0, 1}) == Pair{{1, 2, 2, 4}});
static_assert(input_gradient(pair, HalfSquaredError{}, {1, 2}, {0, 1}) == std::array<float, 2>{-1, 4});

// The mean gradient of a batch, from (6, 2), (0, 0) and (-9, -3).
constexpr Dataset<double, 3, 1, 1> batch{.inputs = {{{3}, {1}, {3}}}, .targets = {{{5}, {3}, {10}}}};
static_assert(gradient(neuron, HalfSquaredError{}, {3}, {10}) == Neuron{{-9, -3}});
constexpr Neuron mean = gradient(neuron, HalfSquaredError{}, batch);
static_assert(absolute(mean.parameters[0] + 1) < 1e-15 && absolute(mean.parameters[1] + 1.0 / 3) < 1e-15);
constexpr Dataset<double, 1, 1, 1> single{.inputs = {{{3}}}, .targets = {{{5}}}};
static_assert(gradient(neuron, HalfSquaredError{}, single) == Neuron{{6, 2}});

// If a constant network matches its targets, its gradient is 0.
constexpr Neuron constant{{0, 5}};
constexpr Dataset<double, 2, 1, 1> constant_targets{.inputs = {{{3}, {-1}}}, .targets = {{{5}, {5}}}};
static_assert(gradient(constant, MeanSquaredError{}, constant_targets) == zeros<Neuron>());
static_assert(gradient(constant, MeanAbsoluteError{}, constant_targets) == zeros<Neuron>());

// Seven layers of different kinds and widths.
template <class T>
using Deep = Network<T, Input<3>, Dense<5, Sigmoid>, Dense<4, Softplus, Bias::without>, Softmax, Dense<4>, SiLU,
                     Input<4>, Dense<2, Tanh>>;
constexpr const auto& deep = golden::deep::network;
template <class T>
constexpr Deep<T> deep_gradient(const Deep<T>& net) {
    return gradient(net, HalfSquaredError{}, gradient_check::rounded<T>(deep.inputs[0]),
                    gradient_check::rounded<T>(deep.targets[0]));
}
constexpr Deep<double> deep_in_the_compiler = deep_gradient(Deep<double>{deep.parameters});
constexpr Deep<float> deep_float_in_the_compiler =
    deep_gradient(Deep<float>{gradient_check::rounded<float>(deep.parameters)});
static_assert(gradient_check::distance(deep_in_the_compiler.parameters.data(), deep.gradients.parameters, 70) <=
              1e-12 * gradient_check::max_magnitude(deep.gradients.parameters, 70));

// Wider than one block of the kernels' folds, in inputs and in outputs.
using Wide = Network<double, Input<70>, Dense<3, Tanh>, Dense<66, SiLU>, Dense<2, Softmax>>;
constexpr Wide wide = [] {
    Wide net = zeros<Wide>();
    for (std::size_t i = 0; i < Wide::parameter_count; ++i)
        net.parameters[i] = static_cast<double>(i * i % 37) / 64 - 0.28;
    return net;
}();
constexpr std::array<double, 70> wide_x = [] {
    std::array<double, 70> x{};
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i % 11) / 16 - 0.3;
    return x;
}();
constexpr std::array<double, 2> wide_t{0.25, 0.75};
constexpr Wide wide_in_the_compiler = gradient(wide, CategoricalCrossEntropy{}, wide_x, wide_t);
constexpr std::array<double, 70> wide_dx_in_the_compiler =
    input_gradient(wide, CategoricalCrossEntropy{}, wide_x, wide_t);

/// Not constexpr, because Clang would try to evaluate it and fail.
gradient_check::Deviations deep_deviations() {
    return gradient_check::measure(gradient_check::FunctionsOf<Deep<double>, HalfSquaredError>::all,
                                   gradient_check::FunctionsOf<Deep<float>, HalfSquaredError>::single_sample,
                                   HalfSquaredError{}, deep, deep.gradients);
}

/// A copy that is opaque to the compiler, so that computations with it run at run time.
template <class Net>
Net at_run_time(const Net& net) {
    Net copy = zeros<Net>();
    for (std::size_t i = 0; i < Net::parameter_count; ++i) {
        const volatile typename Net::value_type number = net.parameters[i];
        copy.parameters[i] = number;
    }
    return copy;
}

}  // namespace

TEST_CASE("gradient: static_assert rows hold at run time") {
    CHECK(gradient(at_run_time(neuron), HalfSquaredError{}, {3}, {5}) == Neuron{{6, 2}});
    CHECK(gradient(at_run_time(two), HalfSquaredError{}, {1}, {4}) == Two{{-1.5, -1.5, -0.5, -0.5}});
    CHECK(gradient(at_run_time(pair), HalfSquaredError{}, {1, 2}, {0, 1}) == Pair{{1, 2, 2, 4}});
    CHECK(input_gradient(at_run_time(pair), HalfSquaredError{}, {1, 2}, {0, 1}) == std::array<float, 2>{-1, 4});
    CHECK(gradient(at_run_time(neuron), HalfSquaredError{}, batch) == mean);
    CHECK(gradient(at_run_time(constant), MeanSquaredError{}, constant_targets) == zeros<Neuron>());
}

TEST_CASE("gradient: a deep network agrees with PyTorch and with finite differences") {
    gradient_check::report({"deep", "Tanh", true, deep_deviations()});
}

TEST_CASE("gradient: constant evaluation and run time agree") {
    CHECK(deep_gradient(at_run_time(Deep<double>{deep.parameters})) == deep_in_the_compiler);
    CHECK(deep_gradient(at_run_time(Deep<float>{gradient_check::rounded<float>(deep.parameters)})) ==
          deep_float_in_the_compiler);
    CHECK(gradient(at_run_time(wide), CategoricalCrossEntropy{}, wide_x, wide_t) == wide_in_the_compiler);
    CHECK(input_gradient(at_run_time(wide), CategoricalCrossEntropy{}, wide_x, wide_t) == wide_dx_in_the_compiler);
}

TEST_CASE("gradient: a wide network agrees with finite differences") {
    const Wide net = at_run_time(wide);
    const auto loss_at = [](const auto& p) { return loss_of(Wide{p}, CategoricalCrossEntropy{}, wide_x, wide_t); };
    const auto loss_at_x = [&](const auto& x) { return loss_of(net, CategoricalCrossEntropy{}, x, wide_t); };
    const auto differences = gradient_check::central_differences<Wide::parameter_count>(net.parameters, loss_at);
    const auto x_differences = gradient_check::central_differences<70>(wide_x, loss_at_x);
    const double* const g = wide_in_the_compiler.parameters.data();
    const double scale = gradient_check::max(1.0, gradient_check::max_magnitude(g, Wide::parameter_count));
    const double x_scale = gradient_check::max(1.0, gradient_check::max_magnitude(wide_dx_in_the_compiler.data(), 70));
    CHECK(gradient_check::max_magnitude(g, Wide::parameter_count) > 0.01);
    CHECK(gradient_check::max_magnitude(wide_dx_in_the_compiler.data(), 70) > 0.01);
    CHECK(gradient_check::distance(g, differences.data(), Wide::parameter_count) <= 1e-6 * scale);
    CHECK(gradient_check::distance(wide_dx_in_the_compiler.data(), x_differences.data(), 70) <= 1e-6 * x_scale);
}
