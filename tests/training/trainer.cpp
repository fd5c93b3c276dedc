#include <cstddef>
#include <ctnn/training/trainer.hpp>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<double, Input<1>, Dense<1>>;
constexpr Dataset<double, 3, 1, 1> line{.inputs = {{{0}, {1}, {2}}}, .targets = {{{1}, {3}, {5}}}};
constexpr Recipe<> recipe{.optimizer = {.rate = 0.1}, .epochs = 2};

// Wherever training is interrupted, the state says how far it got.
constexpr bool counts_samples_epochs_and_steps() {
    const detail::Trainer<Line, decltype(line), NoValidation, decltype(recipe)> trainer{line, NoValidation{}, recipe};
    auto state = detail::initial_state<detail::TrainingState<Line, SGD, 3>>(Line{{0, 0}}, recipe);
    std::size_t epochs = 0;
    const auto count = [&epochs](const auto&, const auto&) { ++epochs; };
    trainer.advance(state, 2, count);
    if (state.epoch != 0 || state.position != 2 || state.steps != 2 || epochs != 0) return false;
    trainer.advance(state, 2, count);
    if (state.epoch != 1 || state.position != 1 || state.steps != 4 || epochs != 1) return false;
    trainer.advance(state, 100, count);
    return state.status == TrainingStatus::finished && state.epoch == 2 && state.steps == 6 && epochs == 2;
}
static_assert(counts_samples_epochs_and_steps());

// Every epoch visits each sample once.
constexpr bool order_is_a_permutation() {
    const detail::Trainer<Line, decltype(line), NoValidation, decltype(recipe)> trainer{line, NoValidation{}, recipe};
    auto state = detail::initial_state<detail::TrainingState<Line, SGD, 3>>(Line{{0, 0}}, recipe);
    for (int sample = 0; sample < 6; ++sample) {
        trainer.advance(state, 1, [](const auto&, const auto&) {});
        std::size_t seen = 0;
        for (const auto index : state.order.values) seen |= std::size_t(1) << index;
        if (seen != 7) return false;
    }
    return true;
}
static_assert(order_is_a_permutation());

}  // namespace

TEST_CASE("training/trainer: static_assert rows hold at run time") {
    CHECK(counts_samples_epochs_and_steps());
    CHECK(order_is_a_permutation());
}
