#include <ctnn/training/initialize.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <ctnn/core/problem.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
using Two = Network<T, Input<3>, Dense<5, Tanh>, Dense<2, Sigmoid>>;

/// Offsets in the parameters of the two layers of Two: first weight, first bias, and the end.
constexpr std::size_t weights_at[] = {0, 20};
constexpr std::size_t bias_at[] = {15, 30};
constexpr std::size_t end_at[] = {20, 32};
constexpr std::size_t fan_in[] = {3, 5};
constexpr std::size_t fan_out[] = {5, 2};

// The formulas of the papers, at sizes for which the square root is exact.
static_assert(XavierUniform::scale<double>(2, 4) == 1.0 && XavierUniform::scale<float>(20, 4) == 0.5F);
static_assert(XavierNormal::scale<double>(1, 1) == 1.0 && XavierNormal::scale<float>(3, 5) == 0.5F);
static_assert(HeUniform::scale<double>(6, 100) == 1.0 && HeUniform::scale<float>(24, 1) == 0.5F);
static_assert(HeNormal::scale<double>(2, 100) == 1.0 && HeNormal::scale<float>(8, 1) == 0.5F);

template <class T, class Initializer>
constexpr bool weights_are_within_and_biases_zero(std::uint64_t seed) {
    const auto net = initialize<Two<T>, Initializer>(seed);
    for (std::size_t l = 0; l < 2; ++l) {
        const T bound = Initializer::template scale<T>(fan_in[l], fan_out[l]);
        bool positive = false;
        bool negative = false;
        for (std::size_t i = weights_at[l]; i < bias_at[l]; ++i) {
            const T weight = net.parameters[i];
            if (!(weight >= -bound && weight <= bound)) return false;
            positive = positive || weight > T(0);
            negative = negative || weight < T(0);
        }
        if (!positive || !negative) return false;
        for (std::size_t i = bias_at[l]; i < end_at[l]; ++i) {
            if (net.parameters[i] != T(0)) return false;
        }
    }
    return true;
}

template <class T, class Initializer>
constexpr bool biases_are_zero(std::uint64_t seed) {
    const auto net = initialize<Two<T>, Initializer>(seed);
    for (std::size_t l = 0; l < 2; ++l) {
        for (std::size_t i = bias_at[l]; i < end_at[l]; ++i) {
            if (net.parameters[i] != T(0)) return false;
        }
    }
    return true;
}

template <class T>
constexpr bool all_are_within(std::uint64_t seed) {
    return weights_are_within_and_biases_zero<T, XavierUniform>(seed) &&
           weights_are_within_and_biases_zero<T, HeUniform>(seed) && biases_are_zero<T, XavierNormal>(seed) &&
           biases_are_zero<T, HeNormal>(seed);
}

template <class T>
constexpr bool uniform_fills_its_range(std::uint64_t seed) {
    const auto net = initialize<Two<T>>(seed, Uniform{.low = 2.0, .high = 3.0});
    bool lower_half = false;
    bool upper_half = false;
    for (const T parameter : net.parameters) {
        if (!(parameter >= T(2) && parameter < T(3))) return false;
        lower_half = lower_half || parameter < T(2.5);
        upper_half = upper_half || parameter > T(2.5);
    }
    const auto constant = initialize<Two<T>>(seed, Uniform{.low = 0.5, .high = 0.5});
    return lower_half && upper_half && constant.parameters[31] == T(0.5);
}

constexpr bool all_zeros_are_zeros() { return initialize<Two<double>, Zeros>(7) == zeros<Two<double>>(); }

constexpr bool the_seed_determines_the_network() {
    return initialize<Two<double>>(1) == initialize<Two<double>>(1) &&
           initialize<Two<double>>(1) != initialize<Two<double>>(2) &&
           initialize<Two<double>>(1) == initialize<Two<double>, XavierUniform>(1) &&
           initialize<Two<double>>(1) != initialize<Two<double>, HeUniform>(1);
}

/// Parameters are drawn from one random sequence, layer by layer: W row by row, then b.
template <class T>
constexpr bool draws_in_the_order_of_the_parameters(std::uint64_t seed) {
    Random random(seed);
    const auto xavier = initialize<Two<T>, XavierNormal>(seed);
    for (std::size_t l = 0; l < 2; ++l) {
        const T scale = XavierNormal::scale<T>(fan_in[l], fan_out[l]);
        for (std::size_t i = weights_at[l]; i < bias_at[l]; ++i) {
            if (xavier.parameters[i] != scale * random.normal<T>()) return false;
        }
    }
    Random again(seed);
    const auto uniform = initialize<Two<T>>(seed, Uniform{.low = -0.25, .high = 0.5});
    for (const T parameter : uniform.parameters) {
        if (parameter != again.uniform(T(-0.25), T(0.5))) return false;
    }
    return true;
}

constexpr bool layers_without_parameters_draw_nothing() {
    using SeparateActivations = Network<double, Input<3>, Dense<5>, Tanh, Input<5>, Dense<2>, Sigmoid>;
    return initialize<SeparateActivations>(1).parameters == initialize<Two<double>>(1).parameters;
}

constexpr bool layers_without_bias_have_weights_only() {
    using Net = Network<double, Input<3>, Dense<5, Tanh, Bias::without>, Dense<2, Sigmoid>>;
    const auto net = initialize<Net>(1);
    const auto with_bias = initialize<Two<double>>(1);
    return net.parameters[14] == with_bias.parameters[14] && net.parameters[15] == with_bias.parameters[20] &&
           net.parameters[14] != 0.0 && net.parameters[15] != 0.0 && net.parameters[25] == 0.0;
}

constexpr bool uniform_reports_its_problem() {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return problem_message(Uniform{}).empty() && problem_message(Uniform{.low = 1.0, .high = 1.0}).empty() &&
           problem_message(Uniform{.low = -1e6, .high = 1e6}).empty() &&
           problem_message(Uniform{.low = 2.0, .high = 1.0}) == Uniform::problems[0] &&
           problem_message(Uniform{.low = -2e6, .high = 1.0}) == Uniform::problems[0] &&
           problem_message(Uniform{.low = 0.0, .high = 2e6}) == Uniform::problems[0] &&
           problem_message(Uniform{.low = nan, .high = 1.0}) == Uniform::problems[0] &&
           problem_message(Uniform{.low = 0.0, .high = nan}) == Uniform::problems[0] && !HasProblems<XavierUniform>;
}

static_assert(all_are_within<float>(1) && all_are_within<double>(1));
static_assert(Uniform{}.low == -1.0 && Uniform{}.high == 1.0);
static_assert(uniform_fills_its_range<float>(1) && uniform_fills_its_range<double>(1));
static_assert(all_zeros_are_zeros());
static_assert(the_seed_determines_the_network());
static_assert(draws_in_the_order_of_the_parameters<float>(3) && draws_in_the_order_of_the_parameters<double>(3));
static_assert(layers_without_parameters_draw_nothing());
static_assert(layers_without_bias_have_weights_only());
static_assert(uniform_reports_its_problem());

/// Checks that 20,000 weights have mean 0 and the variance of the papers, within four standard
/// deviations of the estimates. The kurtosis is the fourth moment over the squared variance.
template <class T, class Initializer>
void check_moments(double variance, double kurtosis) {
    using Large = Network<T, Input<200>, Dense<100>>;
    constexpr double weights = 20'000;
    const auto net = initialize<Large, Initializer>(1);
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < 20'000; ++i) {
        const double weight = static_cast<double>(net.parameters[i]);
        sum += weight;
        squares += weight * weight;
    }
    const double mean = sum / weights;
    CHECK(std::abs(mean) < 4.0 * std::sqrt(variance / weights));
    CHECK(std::abs(squares / weights - mean * mean - variance) <
          4.0 * variance * std::sqrt((kurtosis - 1.0) / weights));
    for (std::size_t i = 20'000; i < Large::parameter_count; ++i) CHECK(net.parameters[i] == T(0));
}

template <class T>
void check_all_moments() {
    constexpr double uniform = 1.8;
    constexpr double normal = 3.0;
    check_moments<T, XavierUniform>(2.0 / (200.0 + 100.0), uniform);
    check_moments<T, XavierNormal>(2.0 / (200.0 + 100.0), normal);
    check_moments<T, HeUniform>(2.0 / 200.0, uniform);
    check_moments<T, HeNormal>(2.0 / 200.0, normal);
}

}  // namespace

TEST_CASE("training/initialize: static_assert rows hold at run time") {
    volatile std::uint64_t seed = 1;
    CHECK((all_are_within<float>(seed) && all_are_within<double>(seed)));
    CHECK((uniform_fills_its_range<float>(seed) && uniform_fills_its_range<double>(seed)));
    CHECK(all_zeros_are_zeros());
    CHECK(the_seed_determines_the_network());
    CHECK((draws_in_the_order_of_the_parameters<float>(seed) && draws_in_the_order_of_the_parameters<double>(seed)));
    CHECK(layers_without_parameters_draw_nothing());
    CHECK(layers_without_bias_have_weights_only());
    CHECK(uniform_reports_its_problem());
}

TEST_CASE("training/initialize: constant evaluation and run time agree") {
    static constexpr auto uniform = initialize<Two<double>>(5);
    static constexpr auto normal = initialize<Two<float>, HeNormal>(5);
    volatile std::uint64_t seed = 5;
    CHECK(initialize<Two<double>>(seed) == uniform);
    CHECK((initialize<Two<float>, HeNormal>(seed) == normal));
}

TEST_CASE("training/initialize: the weights of a large layer have the expected mean and variance") {
    check_all_moments<double>();
    check_all_moments<float>();
}
