#include <ctnn/optimizers/optimizer.hpp>

#include <array>
#include <type_traits>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;
constexpr Net net{{2, 1}};
constexpr Net g{{0.5, -1}};

// A stateless optimizer steps from network to network; the first network is unchanged.
static_assert(step(net, g, SGD{.rate = 0.5}) == Net{{1.75, 1.5}});
static_assert(net == Net{{2, 1}});
static_assert(SGD{}.rate == 0.01);
static_assert(step(net, g, SGD{}) == step(net, g, SGD{.rate = 0.01}));
static_assert(std::is_same_v<decltype(step(net, g, SGD{})), Net>);

// A stateful optimizer steps from state to state, beginning with zeros.
constexpr auto begin = optimizer_state(net, Momentum{.rate = 0.5, .momentum = 0.5});
static_assert(begin.net == net);
static_assert(begin.steps == 0);
static_assert(begin.values == std::array<double, 2>{0, 0});
static_assert(begin.optimizer.rate == 0.5);
static_assert(begin.optimizer.momentum == 0.5);
constexpr auto once = step(begin, g);
static_assert(once.net == Net{{1.75, 1.5}});
static_assert(once.steps == 1);
static_assert(once.values == g.parameters);
static_assert(begin.net == net);
static_assert(begin.steps == 0);
constexpr auto twice = step(once, g);
static_assert(twice.net == Net{{1.375, 2.25}});
static_assert(twice.steps == 2);
static_assert(twice.values == std::array<double, 2>{0.75, -1.5});
static_assert(std::is_same_v<decltype(step(begin, g)), OptimizerState<Net, Momentum>>);

// The state of Adam has two numbers per parameter.
static_assert(optimizer_state(net, Adam{}).values.size() == 4);

// A state is a value, like a network.
static_assert(std::is_trivially_copyable_v<decltype(begin)>);
static_assert(std::is_aggregate_v<decltype(begin)>);

// The rate can change between steps; in a float network the options are floats.
constexpr bool rate_can_change() {
    auto state = once;
    state.optimizer.rate *= 0.5;
    return step(state, g).net == Net{{1.75 - 0.25 * 0.75, 1.5 + 0.25 * 1.5}};
}
static_assert(rate_can_change());
using FloatNet = Network<float, Input<1>, Dense<1>>;
constexpr auto in_float = optimizer_state(FloatNet{{2, 1}}, Momentum{.rate = 0.1});
static_assert(std::is_same_v<decltype(in_float.optimizer.rate), float>);
static_assert(in_float.optimizer.rate == 0.1F);

// The step number saturates, because a bias correction would divide by zero at step 0.
constexpr bool last_step_is_repeated() {
    auto state = optimizer_state(net, Adam{.rate = 0.5, .epsilon = 1e-300});
    state.values = {0.5, -1, 0.25, 1};
    state.steps = static_cast<std::size_t>(-1) - 1;
    const auto next = step(state, g);
    const auto after = step(next, g);
    return next.steps == state.steps && after.steps == state.steps &&
           near::equal(after.net.parameters, std::array<double, 2>{1, 2});
}
static_assert(last_step_is_repeated());

/// A user-defined optimizer whose step reads its options and uses coefficients of the step number.
struct Halving {
    static constexpr std::size_t state_arrays = 1;
    double rate = 1;
    bool counts = false;

    template <class F>
    struct Coefficients {
        F by;
    };

    template <class T>
    [[nodiscard]] constexpr Coefficients<T> coefficients(double rate_now, std::size_t step_number) const {
        return {static_cast<T>(rate_now) / static_cast<T>(std::size_t(1) << step_number)};
    }

    template <class F, class P, class V, std::size_t... k, class... G>
    constexpr void step(const Coefficients<F>& by, P& p, V& v, std::index_sequence<k...>, const G&... slope) const {
        if (counts) ((v[k] = v[k] + F(1)), ...);
        ((p[k] -= by.by * slope), ...);
    }
};
constexpr auto halved = step(step(optimizer_state(net, Halving{.counts = true}), g), g);
static_assert(halved.net == Net{{2 - 0.5 * 0.75, 1 + 0.75}});
static_assert(halved.values == std::array<double, 2>{2, 2});

// A complete gradient step: y = 2 * 3 + 1 = 7, target 5, gradient (6, 2).
static_assert(step(net, gradient(net, HalfSquaredError{}, {3}, {5}), SGD{.rate = 0.25}) == Net{{0.5, 0.5}});

}  // namespace

TEST_CASE("optimizers/optimizer: a stateless step holds at run time") {
    CHECK(step(net, g, SGD{.rate = 0.5}) == Net{{1.75, 1.5}});
    CHECK(step(net, gradient(net, HalfSquaredError{}, {3}, {5}), SGD{.rate = 0.25}) == Net{{0.5, 0.5}});
}

TEST_CASE("optimizers/optimizer: static_assert rows hold at run time") {
    CHECK(rate_can_change());
    CHECK(last_step_is_repeated());
    const auto again = step(step(optimizer_state(net, Halving{.counts = true}), g), g);
    CHECK(again.net == halved.net);
    CHECK(again.values == halved.values);
}

TEST_CASE("optimizers/optimizer: stateful steps hold at run time") {
    auto state = optimizer_state(net, Momentum{.rate = 0.5, .momentum = 0.5});
    CHECK(state.values == std::array<double, 2>{0, 0});
    state = step(state, g);
    CHECK(state.net == once.net);
    CHECK(state.values == once.values);
    state = step(state, g);
    CHECK(state.net == twice.net);
    CHECK(state.values == twice.values);
    CHECK(state.steps == 2);
}
