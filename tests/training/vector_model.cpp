// Training on vectors in the constant evaluator (VectorModel) is bit-identical to training on flat
// arrays at run time (ArrayModel): for every activation, optimizer and loss, with batches and
// clipping, for layers without bias, separate activations, and widths that are not powers of two.

#include "../catch.hpp"

#include <ctnn/ctnn.hpp>

using namespace ctnn;

namespace {

template <class T, std::size_t inputs, std::size_t outputs>
constexpr Dataset<T, 5, inputs, outputs> make_data() {
    T x[5][inputs]{};
    T target[5][outputs]{};
    Random random(3);
    for (std::size_t s = 0; s < 5; ++s) {
        for (std::size_t i = 0; i < inputs; ++i) x[s][i] = random.uniform(T(-2), T(2));
        target[s][random.below(outputs)] = T(1);
    }
    return {.inputs = x, .targets = target};
}

template <class Net>
constexpr auto data_for = make_data<typename Net::value_type, Net::inputs, Net::outputs>();

template <class Net, class Recipe>
constexpr Net train(const Recipe& recipe, std::uint64_t seed) {
    return fit(initialize<Net>(seed, Uniform{.low = -0.3, .high = 0.3}), data_for<Net>, recipe).net;
}

/// Checks that training at compile time and at run time yields the same bits.
template <class Net, const auto& recipe>
void check_same() {
    static constexpr Net in_the_compiler = train<Net>(recipe, 7);
    volatile std::uint64_t seed = 7;
    const Net at_run_time = train<Net>(recipe, seed);
    CHECK(fingerprint(at_run_time) == fingerprint(in_the_compiler));
    CHECK(fingerprint(at_run_time) != fingerprint(initialize<Net>(seed, Uniform{.low = -0.3, .high = 0.3})));
}

constexpr Recipe<SGD> one_by_one{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr Recipe<SGD> in_batches{.optimizer = {.rate = 0.1, .weight_decay = 0.01}, .epochs = 2, .batch_size = 2};
constexpr Recipe<Momentum> momentum{.optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 2};
constexpr Recipe<Nesterov> nesterov{.optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 2, .batch_size = 3};
constexpr Recipe<RMSProp> rmsprop{.optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 2, .batch_size = 4};
constexpr Recipe<Adam> adam{.optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 2};
constexpr Recipe<AdamW> adam_w{.optimizer = {.rate = 0.05}, .epochs = 2, .batch_size = 2};
constexpr Recipe<SGD> clipped_by_value{.optimizer = {.rate = 0.1}, .epochs = 2, .clip_value = 0.01};
constexpr Recipe<Momentum> clipped_by_norm{.optimizer = {.rate = 0.1}, .epochs = 2, .batch_size = 2, .clip_norm = 0.1};
constexpr Recipe<SGD, CategoricalCrossEntropy, CosineRate> cross_entropy{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr Recipe<SGD, BinaryCrossEntropy> binary_cross_entropy{
    .optimizer = {.rate = 0.1}, .epochs = 2, .batch_size = 2};
constexpr Recipe<SGD, Huber> huber{.optimizer = {.rate = 0.1}, .epochs = 2, .patience = 1};
constexpr Recipe<SGD, NegativeLogLikelihood> log_likelihood{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr Recipe<SGD, SmoothL1> smooth_l1{
    .optimizer = {.rate = 0.1}, .loss = {.beta = 0.1}, .epochs = 2, .batch_size = 2};
constexpr Recipe<SGD, KLDivergence> divergence{.optimizer = {.rate = 0.1}, .epochs = 2, .batch_size = 2};
constexpr Recipe<SGD, MeanAbsoluteError> absolute_error{.optimizer = {.rate = 0.1}, .epochs = 2};

/// A schedule reduces the rate to 0; the momentum must be kept.
constexpr Recipe<Momentum, HalfSquaredError, StepRate> rate_of_zero{
    .optimizer = {.rate = 1e-300}, .schedule = {.every = 1, .by = 1e-300}, .epochs = 3, .clip_value = 1e30};

template <class T, class Activation>
using With = Network<T, Input<3>, Dense<5, Activation>, Dense<2, Activation>>;

}  // namespace

TEMPLATE_TEST_CASE("training/vector_model: constant evaluation and run time agree for all activations", "[training]",
                   Identity, ReLU, (LeakyReLU<1, 10>), (ELU<1, 1>), Tanh, Sigmoid, SiLU, GELU, Softplus, HardSwish,
                   HardSigmoid, (Clamp<-1, 1, 2>), Softmax) {
    check_same<With<double, TestType>, one_by_one>();
    check_same<With<float, TestType>, in_batches>();
    check_same<Network<double, Input<3>, TestType, Dense<12, TestType>, Dense<9>, TestType, Dense<2, TestType>>,
               in_batches>();
}

TEMPLATE_TEST_CASE("training/vector_model: constant evaluation and run time agree for all optimizers", "[training]",
                   float, double) {
    using Net = Network<TestType, Input<3>, Dense<7, Tanh, Bias::without>, Dense<9, ReLU>, Dense<1, Sigmoid>>;
    check_same<Net, momentum>();
    check_same<Net, nesterov>();
    check_same<Net, rmsprop>();
    check_same<Net, adam>();
    check_same<Net, adam_w>();
    check_same<Net, clipped_by_value>();
    check_same<Net, clipped_by_norm>();
}

TEMPLATE_TEST_CASE("training/vector_model: constant evaluation and run time agree for all losses", "[training]", float,
                   double) {
    check_same<Network<TestType, Input<17>, Dense<4, Tanh>, Dense<3, Softmax>>, cross_entropy>();
    check_same<Network<TestType, Input<2>, Dense<3, Sigmoid>>, binary_cross_entropy>();
    check_same<Network<TestType, Input<2>, Dense<3, Tanh>, Dense<2>>, huber>();
    check_same<Network<TestType, Input<17>, Dense<4, Tanh>, Dense<3, LogSoftmax>>, log_likelihood>();
    check_same<Network<TestType, Input<2>, Dense<3, Tanh>, Dense<2>>, smooth_l1>();
    check_same<Network<TestType, Input<2>, Dense<3, Tanh>, Dense<3, LogSoftmax>>, divergence>();
    check_same<Network<TestType, Input<2>, Dense<3, Tanh>, Dense<2>>, absolute_error>();
}

namespace {

using Resumed = Network<double, Input<2>, Dense<1>>;

/// The state after 15 samples at a rate of 0, in the given number of segments.
constexpr auto state_after(std::size_t segments) {
    using Trainer = detail::Trainer<Resumed, decltype(make_data<double, 2, 1>()), NoValidation, decltype(rate_of_zero)>;
    auto state = detail::initial_state<Trainer::State>(Resumed{{1, 2, 3}}, rate_of_zero);
    const Trainer trainer{data_for<Resumed>, detail::no_validation, rate_of_zero};
    for (std::size_t i = 0; i < segments; ++i) trainer.advance(state, 15 / segments, [](const auto&, const auto&) {});
    return state;
}
constexpr auto in_segments = state_after(3);

}  // namespace

TEST_CASE("training/vector_model: a training that resumes at a rate of 0 keeps its momentum") {
    const auto whole = state_after(1);
    CHECK(whole.rate == 0.0);
    for (std::size_t i = 0; i < Resumed::parameter_count; ++i) {
        CHECK(whole.optimizer_state.values[i] != 0.0);
        CHECK(whole.optimizer_state.values[i] == in_segments.optimizer_state.values[i]);
    }
}

TEST_CASE("training/vector_model: layers with more than 255 inputs are trained on flat arrays in the compiler") {
    static_assert(!detail::fits_vectors<Network<double, Input<300>, Dense<1, Tanh>>>());
    check_same<Network<double, Input<300>, Dense<1, Tanh>>, one_by_one>();
}
