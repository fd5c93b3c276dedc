// trained<>: long trainings in the compiler without flags, bit-identical to one fit() at run time.

#include <cstddef>
#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr Dataset<double, 4, 2, 1> xor_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                             .targets = {{{0}, {1}, {1}, {0}}}};

// The README's example.
using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Recipe<Adam> readme_recipe{.optimizer = {.rate = 0.05}, .epochs = 500, .seed = 1};
constexpr Xor xor_net = trained<Xor, xor_table, readme_recipe>;
static_assert(accuracy(xor_net, xor_table) == 1.0);

// Long enough to need several segments on every compiler.
using Training = detail::SegmentedTraining<Xor, xor_table, readme_recipe>;
#if defined(__clang__)
static_assert(Training::segments > 4);
#endif
constexpr auto history = loss_history<Xor, xor_table, readme_recipe>;
static_assert(history.size() == 500 && history[0] > 0.1 && history[499] < 0.001);

// A segment may end anywhere: inside a batch, or between the training and the validation samples of
// an epoch. Segments of one sample cover all cases.
using Logistic = Network<float, Input<2>, Dense<3, ReLU>, Dense<1, Sigmoid>>;
constexpr Dataset<float, 5, 2, 1> points{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5, 0.5}}},
                                         .targets = {{{0}, {1}, {1}, {1}, {1}}}};
constexpr Dataset<float, 2, 2, 1> others{.inputs = {{{0.125, 0.125}, {0.875, 0.75}}}, .targets = {{{0}, {1}}}};
constexpr Recipe<Momentum, BinaryCrossEntropy, CosineRate, HeNormal> by_batches{
    .optimizer = {.rate = 0.1}, .epochs = 4, .batch_size = 2, .clip_norm = 1, .patience = 2, .seed = 5};

constexpr bool resumes_exactly() {
    using Data = decltype(points);
    using Check = decltype(others);
    const Logistic start = initialize<Logistic>(by_batches.seed, by_batches.initializer);
    const detail::Trainer<Logistic, Data, Check, decltype(by_batches)> trainer{points, others, by_batches};
    auto whole = detail::initial_state<detail::TrainingState<Logistic, Momentum, 5>>(start, by_batches);
    auto in_segments = whole;
    trainer.advance(whole, 1000, [](const auto&, const auto&) {});
    while (in_segments.status == TrainingStatus::unfinished)
        trainer.advance(in_segments, 1, [](const auto&, const auto&) {});
    for (std::size_t i = 0; i < Logistic::parameter_count; ++i) {
        if (whole.parameters.values[i] != in_segments.parameters.values[i]) return false;
    }
    return whole.status == in_segments.status && whole.epoch == in_segments.epoch && whole.steps == in_segments.steps;
}
static_assert(resumes_exactly());

constexpr Logistic validated = trained<Logistic, points, by_batches, others>;
constexpr auto validation = validation_history<Logistic, points, by_batches, others>;
static_assert(validation[0] > 0);

// Training from given parameters, with and without validation samples, in either order.
constexpr Logistic given_parameters{{0.5F, -0.25F, 1, 0.75F, -1, 0.125F, 0.25F, 0, -0.5F, 1, -0.75F, 0.5F, 0.25F}};
constexpr Logistic from_start = trained<Logistic, points, by_batches, given_parameters>;
constexpr Logistic from_start_validated = trained<Logistic, points, by_batches, others, given_parameters>;
static_assert(from_start_validated == trained<Logistic, points, by_batches, given_parameters, others>);
static_assert(!(from_start_validated == validated) && !(from_start == given_parameters));
constexpr auto start_history = loss_history<Logistic, points, by_batches, given_parameters>;
constexpr auto start_validation = validation_history<Logistic, points, by_batches, given_parameters, others>;

/// A textbook example: two steps from given parameters.
using Line = Network<double, Input<1>, Dense<1>>;
constexpr Line given{{0.5, 1}};
constexpr Dataset<double, 1, 1, 1> one_sample{.inputs = {{{2}}}, .targets = {{{1}}}};
constexpr Recipe<> two_steps{.optimizer = {.rate = 0.125}, .epochs = 2};
constexpr Line by_hand(int steps) {
    Line net = given;
    for (int i = 0; i < steps; ++i) net = step(net, gradient(net, HalfSquaredError{}, {2}, {1}), two_steps.optimizer);
    return net;
}
static_assert(trained<Line, one_sample, two_steps, given> == by_hand(2));
CTNN_TRAINED(macro_trained, Line, one_sample, two_steps, given);
static_assert(macro_trained == by_hand(2));

}  // namespace

TEST_CASE("training/trained: training from given parameters is bit-identical to fit() at run time") {
    const auto without_validation = fit<4>(given_parameters, points, by_batches);
    CHECK(without_validation.net == from_start);
    CHECK(without_validation.history == start_history);
    const auto with_validation = fit<4>(given_parameters, points, others, by_batches);
    CHECK(with_validation.net == from_start_validated);
    CHECK(with_validation.validation_history == start_validation);
    CHECK(fit(given, one_sample, two_steps).net == macro_trained);
}

TEST_CASE("training/trained: training in segments is bit-identical to one fit() at run time") {
    const auto at_run_time = fit<500>(initialize<Xor>(readme_recipe.seed), xor_table, readme_recipe);
    CHECK(at_run_time.net == xor_net);
    CHECK(at_run_time.history == history);

    CHECK(resumes_exactly());
    const auto start = initialize<Logistic>(by_batches.seed, by_batches.initializer);
    const auto with_validation = fit<4>(start, points, others, by_batches);
    CHECK(with_validation.net == validated);
    CHECK(with_validation.validation_history == validation);
}
