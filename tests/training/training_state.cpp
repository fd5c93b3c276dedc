#include <ctnn/training/training_state.hpp>

#include <limits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/network.hpp>
#include <ctnn/optimizers/sgd.hpp>
#include <ctnn/training/recipe.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<double, Input<1>, Dense<1>>;
using State = detail::TrainingState<Line, SGD, 3>;
constexpr Recipe<> recipe{};

constexpr bool begins_with_the_first_sample() {
    const State state = detail::initial_state<State>(Line{{2, 3}}, recipe);
    return state.status == TrainingStatus::unfinished && state.epoch == 0 && state.position == 0 && state.steps == 0 &&
           state.parameters.values[0] == 2 && state.parameters.values[1] == 3 && state.order.values[0] == 0 &&
           state.order.values[1] == 1 && state.order.values[2] == 2;
}
static_assert(begins_with_the_first_sample());

constexpr bool rejects_a_network_out_of_range() {
    const Line net{{std::numeric_limits<double>::infinity(), 0}};
    return detail::initial_state<State>(net, recipe).status == TrainingStatus::invalid_network;
}
static_assert(rejects_a_network_out_of_range());

}  // namespace

TEST_CASE("training/training_state: static_assert rows hold at run time") {
    CHECK(begins_with_the_first_sample());
    CHECK(rejects_a_network_out_of_range());
}
