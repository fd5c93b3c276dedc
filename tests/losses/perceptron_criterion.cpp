#include <ctnn/losses/perceptron_criterion.hpp>

#include <limits>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/optimizers/optimizer.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    const auto value = [](const T(&z)[3], const T(&target)[3]) {
        return call::fused_value<PerceptronCriterion, Step>(z, target);
    };
    const auto gradient = [](const T(&z)[3], const T(&target)[3]) {
        return call::fused_gradient<PerceptronCriterion, Step>(z, target);
    };
    // right answers have no loss
    check(value({0.5, -2, 0}, {1, 0, 1}) == T(0));
    check(gradient({0.5, -2, 0}, {1, 0, 1}) == std::array<T, 3>{0, 0, 0});
    // wrong answers have the loss |z|
    check(value({0.5, -2, 3}, {0, 1, 1}) == T(2.5));
    check(gradient({0.5, -2, 3}, {0, 1, 1}) == std::array<T, 3>{1, -1, 0});
    // on the boundary the answer is 1; if it is wrong, the loss is 0 but the gradient is not
    check(value({0, 0, 0}, {0, 0, 1}) == T(0));
    check(gradient({0, 0, 0}, {0, 0, 1}) == std::array<T, 3>{1, 1, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

// Gradient descent on it is the perceptron learning rule: w += rate (target - y) x, b += rate (target - y).
using Perceptron = Network<double, Input<2>, Dense<1, Step>>;
constexpr Perceptron learned(const Perceptron& net, const std::array<double, 2>& x, double target) {
    return step(net, gradient(net, PerceptronCriterion{}, x, {target}), SGD{.rate = 0.5});
}
static_assert(learned(Perceptron{{1, -2, 0.5}}, {3, 1}, 0) == Perceptron{{1 - 1.5, -2 - 0.5, 0.5 - 0.5}});
static_assert(learned(Perceptron{{1, -2, 0.5}}, {1, 2}, 1) == Perceptron{{1 + 0.5, -2 + 1, 0.5 + 0.5}});
static_assert(learned(Perceptron{{1, -2, 0.5}}, {3, 1}, 1) == Perceptron{{1, -2, 0.5}});

/// The number of the first of 10 epochs without a wrong answer; 0 if there is none.
constexpr int rounds_to_learn(const std::array<double, 4>& targets) {
    constexpr std::array<double, 2> x[] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    Perceptron net = zeros<Perceptron>();
    for (int round = 1; round <= 10; ++round) {
        int wrong = 0;
        for (std::size_t s = 0; s < 4; ++s) {
            wrong += net(x[s])[0] != targets[s];
            net = learned(net, x[s], targets[s]);
        }
        if (wrong == 0) return round;
    }
    return 0;
}
static_assert(rounds_to_learn({0, 0, 0, 1}) > 0);   // AND
static_assert(rounds_to_learn({0, 1, 1, 1}) > 0);   // OR
static_assert(rounds_to_learn({0, 1, 1, 0}) == 0);  // XOR, which no perceptron learns

// Hidden layers with differentiable activations are supported.
using Deeper = Network<double, Input<1>, Dense<1, ReLU>, Dense<1, Step>>;
static_assert(gradient(Deeper{{2, 0, 1, 0}}, PerceptronCriterion{}, {1}, {0}) == Deeper{{1, 1, 2, 1}});
static_assert(gradient(Deeper{{2, 0, 1, 0}}, PerceptronCriterion{}, {1}, {1}) == zeros<Deeper>());

static_assert(PerceptronCriterion::accepts(0.0));
static_assert(PerceptronCriterion::accepts(1.0F));
static_assert(!PerceptronCriterion::accepts(0.5));
static_assert(!PerceptronCriterion::accepts(-1.0));
static_assert(!PerceptronCriterion::accepts(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/perceptron_criterion: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("losses/perceptron_criterion: gradient descent is the perceptron learning rule") {
    CHECK(learned(Perceptron{{1, -2, 0.5}}, {1, 2}, 1) == Perceptron{{1.5, -1, 1}});
    CHECK(rounds_to_learn({0, 0, 0, 1}) > 0);
    CHECK(rounds_to_learn({0, 1, 1, 1}) > 0);
    CHECK(rounds_to_learn({0, 1, 1, 0}) == 0);
    CHECK(gradient(Deeper{{2, 0, 1, 0}}, PerceptronCriterion{}, {1}, {0}) == Deeper{{1, 1, 2, 1}});
}
