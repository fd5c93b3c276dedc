// trained<>: long trainings in the compiler, without flags, with the same bits as one fit() at run time.

#include <cstddef>
#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr Dataset<double, 4, 2, 1> xor_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                             .targets = {{{0}, {1}, {1}, {0}}}};

// The face of the library.
using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Recipe<Adam> face{.optimizer = {.rate = 0.05}, .epochs = 500, .seed = 1};
constexpr Xor xor_net = trained<Xor, xor_table, face>;
static_assert(accuracy(xor_net, xor_table) == 1.0);

// Long enough to need several segments on every compiler.
using Training = detail::SegmentedTraining<Xor, xor_table, face>;
#if defined(__clang__)
static_assert(Training::segments > 4);
#endif
constexpr auto history = loss_history<Xor, xor_table, face>;
static_assert(history.size() == 500 && history[0] > 0.1 && history[499] < 0.001);

// Segments end anywhere: in a batch, between the training and the validation samples of an epoch. One sample a segment
// shows it.
using Logistic = Network<float, Input<2>, Dense<3, ReLU>, Dense<1, Sigmoid>>;
constexpr Dataset<float, 5, 2, 1> points{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5, 0.5}}},
                                         .targets = {{{0}, {1}, {1}, {1}, {1}}}};
constexpr Dataset<float, 2, 2, 1> others{.inputs = {{{0.125, 0.125}, {0.875, 0.75}}}, .targets = {{{0}, {1}}}};
constexpr Recipe<Momentum, BinaryCrossEntropy, CosineRate, HeNormal> by_batches{
    .optimizer = {.rate = 0.1}, .epochs = 4, .batch = 2, .clip_norm = 1, .patience = 2, .seed = 5};

constexpr bool resumes_exactly() {
    using Data = decltype(points);
    using Check = decltype(others);
    const Logistic start = initialize<Logistic>(by_batches.seed, by_batches.initializer);
    const detail::Trainer<Logistic, Data, Check, decltype(by_batches)> trainer{points, others, by_batches};
    auto whole = detail::begin_training<detail::Progress<Logistic, Momentum, 5>>(start, by_batches);
    auto in_pieces = whole;
    trainer.advance(whole, 1000, [](const auto&, const auto&) {});
    while (in_pieces.status == TrainingStatus::unfinished)
        trainer.advance(in_pieces, 1, [](const auto&, const auto&) {});
    for (std::size_t i = 0; i < Logistic::parameter_count; ++i) {
        if (whole.parameters.values[i] != in_pieces.parameters.values[i]) return false;
    }
    return whole.status == in_pieces.status && whole.epoch == in_pieces.epoch && whole.steps == in_pieces.steps;
}
static_assert(resumes_exactly());

constexpr Logistic validated = trained<Logistic, points, by_batches, others>;
constexpr auto validation = validation_history<Logistic, points, by_batches, others>;
static_assert(validation[0] > 0);

}  // namespace

TEST_CASE("a training in segments has the bits of one fit at run time") {
    const auto at_run_time = fit<500>(initialize<Xor>(face.seed), xor_table, face);
    CHECK(at_run_time.net == xor_net);
    CHECK(at_run_time.history == history);

    CHECK(resumes_exactly());
    const auto start = initialize<Logistic>(by_batches.seed, by_batches.initializer);
    const auto with_validation = fit<4>(start, points, others, by_batches);
    CHECK(with_validation.net == validated);
    CHECK(with_validation.validation_history == validation);
}
