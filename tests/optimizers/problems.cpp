#include <ctnn/optimizers/problems.hpp>

#include <limits>
#include <string_view>

#include <ctnn/core/problem.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/adamw.hpp>
#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/nesterov.hpp>
#include <ctnn/optimizers/rmsprop.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"
#include "each_row.hpp"

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
    "the weight decay is too small for the network's type, in which it would be 0 or lose digits; for none write 0";
constexpr std::string_view decay_too_large = "the learning rate times the weight decay is not below 1";

/// Rates and weight decays that every optimizer accepts or rejects.
template <class Optimizer>
constexpr auto rows = [](auto& check) {
    check(problem_message(Optimizer{}).empty());
    check(problem_message<float>(Optimizer{}).empty());
    for (const double rate : {0.0, -0.1, -infinity, nan})
        check(problem_message(Optimizer{.rate = rate}) == rate_too_small);
    for (const double rate : {1000001.0, infinity}) check(problem_message(Optimizer{.rate = rate}) == rate_too_large);
    const auto with_decay = [](double rate, double decay) {
        Optimizer optimizer{.rate = rate};
        optimizer.weight_decay = decay;
        return optimizer;
    };
    check(problem_message(with_decay(1e6, 0.0)).empty());
    check(problem_message(with_decay(1e-300, 0.0)).empty());
    check(problem_message(with_decay(0.5, 1.5)).empty());
    check(problem_message(with_decay(1e-300, 1e6)).empty());
    for (const double decay : {-0.1, -infinity, nan}) check(problem_message(with_decay(0.1, decay)) == decay_negative);
    for (const double decay : {1000001.0, infinity})
        check(problem_message(with_decay(1e-30, decay)) == decay_above_a_million);
    for (const double decay : {2.0, 100.0}) check(problem_message(with_decay(0.5, decay)) == decay_too_large);

    // Below the smallest normal number of the type.
    for (const double rate : {1e-60, 1e-40}) check(problem_message<float>(with_decay(rate, 0.0)) == rate_vanishes);
    check(problem_message<float>(with_decay(1e-37, 0.0)).empty());
    check(problem_message<double>(with_decay(1e-320, 0.0)) == rate_vanishes);
    for (const double decay : {1e-60, 1e-40}) {
        check(problem_message<float>(with_decay(0.1, decay)) == decay_vanishes);
        check(problem_message<double>(with_decay(0.1, decay)).empty());
    }
};

static_assert(each_row::first_failing_line(rows<SGD>) == 0);
static_assert(each_row::first_failing_line(rows<Momentum>) == 0);
static_assert(each_row::first_failing_line(rows<Nesterov>) == 0);
static_assert(each_row::first_failing_line(rows<RMSProp>) == 0);
static_assert(each_row::first_failing_line(rows<Adam>) == 0);
static_assert(each_row::first_failing_line(rows<AdamW>) == 0);

/// Whether the problem is this one, with the name of the option.
template <class T = double, class Optimizer>
constexpr bool is_reported(const Optimizer& optimizer, std::string_view option, std::string_view problem_of_option) {
    const std::string_view problem = problem_message<T>(optimizer);
    return problem.starts_with(option) && problem.substr(option.size()) == problem_of_option;
}

constexpr auto decay_rate_rows = [](auto& check) {
    check(problem_message(Momentum{.momentum = 0}).empty());
    check(problem_message(Adam{.beta1 = 0, .beta2 = 0.999999}).empty());
    constexpr std::string_view out_of_bounds = " is not at least 0 and below 1";
    for (const double value : {-0.1, 1.0, 1.5, infinity, nan}) {
        check(is_reported(Momentum{.momentum = value}, "Momentum's momentum", out_of_bounds));
        check(is_reported(Nesterov{.momentum = value}, "Nesterov's momentum", out_of_bounds));
        check(is_reported(RMSProp{.smoothing = value}, "RMSProp's smoothing", out_of_bounds));
        check(is_reported(Adam{.beta1 = value}, "Adam's beta1", out_of_bounds));
        check(is_reported(Adam{.beta2 = value}, "Adam's beta2", out_of_bounds));
        check(is_reported(AdamW{.beta1 = value}, "AdamW's beta1", out_of_bounds));
        check(is_reported(AdamW{.beta2 = value}, "AdamW's beta2", out_of_bounds));
    }
    // Rounds to 1 in float.
    constexpr std::string_view becomes_1 = " is too close to 1 for the network's type, in which it would be 1";
    constexpr double almost_1 = 1 - 1e-12;
    check(is_reported<float>(Momentum{.momentum = almost_1}, "Momentum's momentum", becomes_1));
    check(is_reported<float>(Nesterov{.momentum = almost_1}, "Nesterov's momentum", becomes_1));
    check(is_reported<float>(RMSProp{.smoothing = almost_1}, "RMSProp's smoothing", becomes_1));
    check(is_reported<float>(Adam{.beta1 = almost_1}, "Adam's beta1", becomes_1));
    check(is_reported<float>(Adam{.beta2 = almost_1}, "Adam's beta2", becomes_1));
    check(is_reported<float>(AdamW{.beta1 = almost_1}, "AdamW's beta1", becomes_1));
    check(is_reported<float>(AdamW{.beta2 = almost_1}, "AdamW's beta2", becomes_1));
    check(problem_message(AdamW{.beta2 = almost_1}).empty());
    check(problem_message<float>(Adam{.beta2 = 1 - 1e-6}).empty());
};

constexpr auto epsilon_rows = [](auto& check) {
    constexpr std::string_view out_of_bounds = " is not above 0 and at most a million";
    for (const double epsilon : {0.0, -1e-8, nan, 1000001.0, infinity}) {
        check(is_reported(RMSProp{.epsilon = epsilon}, "RMSProp's epsilon", out_of_bounds));
        check(is_reported(Adam{.epsilon = epsilon}, "Adam's epsilon", out_of_bounds));
        check(is_reported(AdamW{.epsilon = epsilon}, "AdamW's epsilon", out_of_bounds));
    }
    constexpr std::string_view vanishes = " is too small for the network's type, in which it would be 0 or lose digits";
    for (const double epsilon : {1e-60, 1e-40}) {
        check(is_reported<float>(RMSProp{.epsilon = epsilon}, "RMSProp's epsilon", vanishes));
        check(is_reported<float>(Adam{.epsilon = epsilon}, "Adam's epsilon", vanishes));
        check(is_reported<float>(AdamW{.epsilon = epsilon}, "AdamW's epsilon", vanishes));
        check(problem_message(Adam{.epsilon = epsilon}).empty());
    }
};

static_assert(each_row::first_failing_line(decay_rate_rows) == 0);
static_assert(each_row::first_failing_line(epsilon_rows) == 0);

// The first of several problems is reported.
static_assert(problem_message(Adam{.rate = -1, .beta1 = 2, .epsilon = 0}) == rate_too_small);
static_assert(Adam{}.problem() == 0);
static_assert(Adam{.epsilon = 0}.problem() == 12);

}  // namespace

TEST_CASE("optimizers/problems: static_assert rows hold at run time") {
    each_row::check_all(rows<SGD>);
    each_row::check_all(rows<Momentum>);
    each_row::check_all(rows<Nesterov>);
    each_row::check_all(rows<RMSProp>);
    each_row::check_all(rows<Adam>);
    each_row::check_all(rows<AdamW>);
    each_row::check_all(decay_rate_rows);
    each_row::check_all(epsilon_rows);
}
