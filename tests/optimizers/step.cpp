#include <array>
#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/sgd.hpp>
#include <ctnn/optimizers/step.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;
constexpr Net net{{2, 1}};
constexpr Net g{{0.5, -1}};

// Without memory: from network to network. The first network stays what it is.
static_assert(step(net, g, Sgd{.rate = 0.5}) == Net{{1.75, 1.5}} && net == Net{{2, 1}});
static_assert(Sgd{}.rate == 0.01 && step(net, g, Sgd{}) == step(net, g, Sgd{.rate = 0.01}));
static_assert(std::is_same_v<decltype(step(net, g, Sgd{})), Net>);

// With memory: from state to state, beginning with nothing remembered.
constexpr auto begin = optimizer_state(net, Momentum{.rate = 0.5, .momentum = 0.5});
static_assert(begin.net == net && begin.steps == 0 && begin.memory == std::array<double, 2>{0, 0});
static_assert(begin.optimizer.rate == 0.5 && begin.optimizer.momentum == 0.5);
constexpr auto once = step(begin, g);
static_assert(once.net == Net{{1.75, 1.5}} && once.steps == 1 && once.memory == g.parameters);
static_assert(begin.net == net && begin.steps == 0);
constexpr auto twice = step(once, g);
static_assert(twice.net == Net{{1.375, 2.25}} && twice.steps == 2 && twice.memory == std::array<double, 2>{0.75, -1.5});
static_assert(std::is_same_v<decltype(step(begin, g)), OptimizerState<Net, Momentum>>);

// Adam remembers two numbers for each parameter.
static_assert(optimizer_state(net, Adam{}).memory.size() == 4);

// A state is a plain value, as the network is.
static_assert(std::is_trivially_copyable_v<decltype(begin)> && std::is_aggregate_v<decltype(begin)>);

// One descent in full: y = 2 * 3 + 1 = 7, target 5, gradient (6, 2).
static_assert(step(net, gradient(net, HalfSquaredError{}, {3}, {5}), Sgd{.rate = 0.25}) == Net{{0.5, 0.5}});

}  // namespace

TEST_CASE("a step without memory") {
    CHECK(step(net, g, Sgd{.rate = 0.5}) == Net{{1.75, 1.5}});
    CHECK(step(net, gradient(net, HalfSquaredError{}, {3}, {5}), Sgd{.rate = 0.25}) == Net{{0.5, 0.5}});
}

TEST_CASE("steps with memory") {
    auto state = optimizer_state(net, Momentum{.rate = 0.5, .momentum = 0.5});
    CHECK(state.memory == std::array<double, 2>{0, 0});
    state = step(state, g);
    CHECK(state.net == once.net);
    CHECK(state.memory == once.memory);
    state = step(state, g);
    CHECK(state.net == twice.net);
    CHECK(state.memory == twice.memory);
    CHECK(state.steps == 2);
}
