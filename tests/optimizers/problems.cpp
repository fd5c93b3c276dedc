#include <ctnn/core/problem.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/adamw.hpp>
#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/nesterov.hpp>
#include <ctnn/optimizers/problems.hpp>
#include <ctnn/optimizers/rmsprop.hpp>
#include <ctnn/optimizers/sgd.hpp>
#include <limits>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::string_view rate_too_small = "the learning rate is not above zero";
constexpr std::string_view rate_too_large = "the learning rate is above a million";
constexpr std::string_view decay_negative = "the weight decay is negative";
constexpr std::string_view decay_too_large = "the learning rate times the weight decay is not below 1";
constexpr std::string_view memory_out_of_range = "a momentum, smoothing or beta is not at least 0 and below 1";
constexpr std::string_view epsilon_too_small = "epsilon is not above zero";

/// What every optimizer refuses of its rate and decay, and that it refuses nothing else of them.
template <class Optimizer>
constexpr bool rows() {
    bool right = problem_of(Optimizer{}).empty();
    for (const double rate : {0.0, -0.1, -infinity, nan})
        right = right && problem_of(Optimizer{.rate = rate}) == rate_too_small;
    for (const double rate : {1000001.0, infinity})
        right = right && problem_of(Optimizer{.rate = rate}) == rate_too_large;
    const auto with_decay = [](double rate, double decay) {
        Optimizer optimizer{.rate = rate};
        optimizer.weight_decay = decay;
        return problem_of(optimizer);
    };
    right = right && with_decay(1e6, 0.0).empty() && with_decay(1e-300, 0.0).empty() && with_decay(0.5, 1.5).empty();
    for (const double decay : {-0.1, -infinity, nan}) right = right && with_decay(0.1, decay) == decay_negative;
    for (const double decay : {2.0, 100.0, infinity}) right = right && with_decay(0.5, decay) == decay_too_large;
    return right;
}

static_assert(rows<Sgd>() && rows<Momentum>() && rows<Nesterov>() && rows<RMSProp>() && rows<Adam>() && rows<AdamW>());

constexpr bool memory_rows() {
    bool right = problem_of(Momentum{.momentum = 0}).empty() && problem_of(Adam{.beta1 = 0, .beta2 = 0.999999}).empty();
    for (const double memory : {-0.1, 1.0, 1.5, infinity, nan}) {
        right = right && problem_of(Momentum{.momentum = memory}) == memory_out_of_range;
        right = right && problem_of(Nesterov{.momentum = memory}) == memory_out_of_range;
        right = right && problem_of(RMSProp{.smoothing = memory}) == memory_out_of_range;
        right = right && problem_of(Adam{.beta1 = memory}) == memory_out_of_range;
        right = right && problem_of(Adam{.beta2 = memory}) == memory_out_of_range;
        right = right && problem_of(AdamW{.beta1 = memory}) == memory_out_of_range;
        right = right && problem_of(AdamW{.beta2 = memory}) == memory_out_of_range;
    }
    for (const double epsilon : {0.0, -1e-8, nan}) {
        right = right && problem_of(RMSProp{.epsilon = epsilon}) == epsilon_too_small;
        right = right && problem_of(Adam{.epsilon = epsilon}) == epsilon_too_small;
        right = right && problem_of(AdamW{.epsilon = epsilon}) == epsilon_too_small;
    }
    return right;
}

static_assert(memory_rows());

// Of several problems the first in the list is told.
static_assert(problem_of(Adam{.rate = -1, .beta1 = 2, .epsilon = 0}) == rate_too_small);
static_assert(Adam{}.problem() == 0 && Adam{.epsilon = 0}.problem() == 6);

}  // namespace

TEST_CASE("what an optimizer refuses") {
    CHECK(rows<Sgd>());
    CHECK(rows<Momentum>());
    CHECK(rows<Nesterov>());
    CHECK(rows<RMSProp>());
    CHECK(rows<Adam>());
    CHECK(rows<AdamW>());
    CHECK(memory_rows());
}
