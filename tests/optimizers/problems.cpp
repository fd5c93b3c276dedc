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
constexpr std::string_view rate_vanishes =
    "the learning rate is too small for the network's type, in which it would be 0 or lose digits";
constexpr std::string_view decay_negative = "the weight decay is negative";
constexpr std::string_view decay_above_a_million = "the weight decay is above a million";
constexpr std::string_view decay_vanishes =
    "the weight decay is too small for the network's type, in which it would be 0 or lose digits; 0 is none";
constexpr std::string_view decay_too_large = "the learning rate times the weight decay is not below 1";

/// What every optimizer rejects of its rate and decay, and that it rejects nothing else of them.
template <class Optimizer>
constexpr bool rows() {
    bool right = problem_message(Optimizer{}).empty() && problem_message<float>(Optimizer{}).empty();
    for (const double rate : {0.0, -0.1, -infinity, nan})
        right = right && problem_message(Optimizer{.rate = rate}) == rate_too_small;
    for (const double rate : {1000001.0, infinity})
        right = right && problem_message(Optimizer{.rate = rate}) == rate_too_large;
    const auto with_decay = [](double rate, double decay) {
        Optimizer optimizer{.rate = rate};
        optimizer.weight_decay = decay;
        return optimizer;
    };
    right = right && problem_message(with_decay(1e6, 0.0)).empty() &&
            problem_message(with_decay(1e-300, 0.0)).empty() && problem_message(with_decay(0.5, 1.5)).empty() &&
            problem_message(with_decay(1e-300, 1e6)).empty();
    for (const double decay : {-0.1, -infinity, nan})
        right = right && problem_message(with_decay(0.1, decay)) == decay_negative;
    for (const double decay : {1000001.0, infinity})
        right = right && problem_message(with_decay(1e-30, decay)) == decay_above_a_million;
    for (const double decay : {2.0, 100.0}) right = right && problem_message(with_decay(0.5, decay)) == decay_too_large;

    // Below the smallest normal number of the type.
    for (const double rate : {1e-60, 1e-40})
        right = right && problem_message<float>(with_decay(rate, 0.0)) == rate_vanishes;
    right = right && problem_message<float>(with_decay(1e-37, 0.0)).empty();
    right = right && problem_message<double>(with_decay(1e-320, 0.0)) == rate_vanishes;
    for (const double decay : {1e-60, 1e-40})
        right = right && problem_message<float>(with_decay(0.1, decay)) == decay_vanishes &&
                problem_message<double>(with_decay(0.1, decay)).empty();
    return right;
}

static_assert(rows<SGD>() && rows<Momentum>() && rows<Nesterov>() && rows<RMSProp>() && rows<Adam>() && rows<AdamW>());

/// The problem is that with the words, of the option with this name.
template <class T = double, class Optimizer>
constexpr bool is_said(const Optimizer& optimizer, std::string_view option, std::string_view words) {
    const std::string_view problem = problem_message<T>(optimizer);
    return problem.starts_with(option) && problem.substr(option.size()) == words;
}

constexpr bool memory_rows() {
    bool right = problem_message(Momentum{.momentum = 0}).empty() &&
                 problem_message(Adam{.beta1 = 0, .beta2 = 0.999999}).empty();
    constexpr std::string_view out_of_bounds = " is not at least 0 and below 1";
    for (const double memory : {-0.1, 1.0, 1.5, infinity, nan}) {
        right = right && is_said(Momentum{.momentum = memory}, "Momentum's momentum", out_of_bounds);
        right = right && is_said(Nesterov{.momentum = memory}, "Nesterov's momentum", out_of_bounds);
        right = right && is_said(RMSProp{.smoothing = memory}, "RMSProp's smoothing", out_of_bounds);
        right = right && is_said(Adam{.beta1 = memory}, "Adam's beta1", out_of_bounds);
        right = right && is_said(Adam{.beta2 = memory}, "Adam's beta2", out_of_bounds);
        right = right && is_said(AdamW{.beta1 = memory}, "AdamW's beta1", out_of_bounds);
        right = right && is_said(AdamW{.beta2 = memory}, "AdamW's beta2", out_of_bounds);
    }
    // In float it is 1.
    constexpr std::string_view becomes_1 = " is too close to 1 for the network's type, in which it would be 1";
    constexpr double almost_1 = 1 - 1e-12;
    right = right && is_said<float>(Momentum{.momentum = almost_1}, "Momentum's momentum", becomes_1);
    right = right && is_said<float>(Nesterov{.momentum = almost_1}, "Nesterov's momentum", becomes_1);
    right = right && is_said<float>(RMSProp{.smoothing = almost_1}, "RMSProp's smoothing", becomes_1);
    right = right && is_said<float>(Adam{.beta1 = almost_1}, "Adam's beta1", becomes_1);
    right = right && is_said<float>(Adam{.beta2 = almost_1}, "Adam's beta2", becomes_1);
    right = right && is_said<float>(AdamW{.beta1 = almost_1}, "AdamW's beta1", becomes_1);
    right = right && is_said<float>(AdamW{.beta2 = almost_1}, "AdamW's beta2", becomes_1);
    return right && problem_message(AdamW{.beta2 = almost_1}).empty() &&
           problem_message<float>(Adam{.beta2 = 1 - 1e-6}).empty();
}

constexpr bool epsilon_rows() {
    bool right = true;
    constexpr std::string_view out_of_bounds = " is not above 0 and at most a million";
    for (const double epsilon : {0.0, -1e-8, nan, 1000001.0, infinity}) {
        right = right && is_said(RMSProp{.epsilon = epsilon}, "RMSProp's epsilon", out_of_bounds);
        right = right && is_said(Adam{.epsilon = epsilon}, "Adam's epsilon", out_of_bounds);
        right = right && is_said(AdamW{.epsilon = epsilon}, "AdamW's epsilon", out_of_bounds);
    }
    constexpr std::string_view vanishes = " is too small for the network's type, in which it would be 0 or lose digits";
    for (const double epsilon : {1e-60, 1e-40}) {
        right = right && is_said<float>(RMSProp{.epsilon = epsilon}, "RMSProp's epsilon", vanishes);
        right = right && is_said<float>(Adam{.epsilon = epsilon}, "Adam's epsilon", vanishes);
        right = right && is_said<float>(AdamW{.epsilon = epsilon}, "AdamW's epsilon", vanishes);
        right = right && problem_message(Adam{.epsilon = epsilon}).empty();
    }
    return right;
}

static_assert(memory_rows());
static_assert(epsilon_rows());

// Of several problems the first in the list is told.
static_assert(problem_message(Adam{.rate = -1, .beta1 = 2, .epsilon = 0}) == rate_too_small);
static_assert(Adam{}.problem() == 0 && Adam{.epsilon = 0}.problem() == 12);

}  // namespace

TEST_CASE("what an optimizer rejects") {
    CHECK(rows<SGD>());
    CHECK(rows<Momentum>());
    CHECK(rows<Nesterov>());
    CHECK(rows<RMSProp>());
    CHECK(rows<Adam>());
    CHECK(rows<AdamW>());
    CHECK(memory_rows());
    CHECK(epsilon_rows());
}
