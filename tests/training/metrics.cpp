#include <array>
#include <cstddef>
#include <ctnn/ctnn.hpp>
#include <limits>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Outputs are x itself, so that the samples determine the predicted classes.
using Three = Network<double, Input<3>, Dense<3>>;
constexpr Three same{{1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}};
constexpr Dataset<double, 4, 3, 3> answers{.inputs = {{{3, 1, 2}, {0, 1, 0}, {0, 2, 1}, {1, 1, 0}}},
                                           .targets = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}}}};
static_assert(accuracy(same, answers) == 0.75);  // the third is wrong; of equal outputs the first one wins
constexpr auto matrix = confusion_matrix(same, answers);
static_assert(matrix[0][0] == 2 && matrix[1][1] == 1 && matrix[2][1] == 1 && matrix[2][2] == 0);

using One = Network<double, Input<1>, Dense<1>>;
constexpr One identity{{1, 0}};
constexpr Dataset<double, 4, 1, 1> binary{.inputs = {{{0.5}, {0.4}, {0.9}, {0.6}}}, .targets = {{{1}, {0}, {1}, {0}}}};
static_assert(accuracy(identity, binary) == 0.75);
static_assert(accuracy(identity, binary, 0.7) == 0.75);
constexpr auto two = confusion_matrix(identity, binary);
static_assert(two.unclassified == std::array<std::size_t, 2>{0, 0});
static_assert(two.size() == 2 && two[0][0] == 1 && two[0][1] == 1 && two[1][1] == 2 && two[1][0] == 0);

constexpr Dataset<double, 2, 1, 1> signs{.inputs = {{{-0.1}, {0.1}}}, .targets = {{{-1}, {1}}}};
static_assert(accuracy(identity, signs, 0) == 1);

constexpr Dataset<double, 2, 1, 1> errors{.inputs = {{{1}, {2}}}, .targets = {{{0}, {0}}}};
static_assert(mean_loss(identity, HalfSquaredError{}, errors) == (0.5 + 2) / 2);
static_assert(mean_loss(identity, MeanAbsoluteError{}, errors) == 1.5);

// A NaN output is in no class: not in class 0, and not correct even if the target is NaN.
constexpr double quiet_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan_first[3] = {quiet_nan, 2, 1};
constexpr double nan_last[3] = {1, 2, quiet_nan};
constexpr double nan_only[1] = {quiet_nan};
constexpr double infinity_second[3] = {1, infinity, -infinity};
static_assert(detail::class_of(nan_first, 3, 0.5) == detail::no_class);
static_assert(detail::class_of(nan_last, 3, 0.5) == detail::no_class);
static_assert(detail::class_of(nan_only, 1, 0.5) == detail::no_class);
static_assert(detail::class_of(infinity_second, 3, 0.5) == 1);

}  // namespace

TEST_CASE("training/metrics: NaN outputs are in no class") {
    const Dataset<double, 3, 1, 1> zeros_and_one{.inputs = {{{1}, {2}, {3}}}, .targets = {{{0}, {0}, {1}}}};
    const One nan_net{{quiet_nan, quiet_nan}};
    CHECK(accuracy(nan_net, zeros_and_one) == 0);
    const auto none = confusion_matrix(nan_net, zeros_and_one);
    CHECK(none[0][0] == 0);
    CHECK(none[1][0] == 0);
    CHECK(none.unclassified == std::array<std::size_t, 2>{2, 1});

    Three one_nan_bias = same;
    one_nan_bias.parameters[11] = quiet_nan;  // the last output's bias
    CHECK(accuracy(one_nan_bias, answers) == 0);
    CHECK(confusion_matrix(one_nan_bias, answers).unclassified == std::array<std::size_t, 3>{2, 1, 1});
    Three nan_parameters = same;
    for (double& p : nan_parameters.parameters) p = quiet_nan;
    CHECK(accuracy(nan_parameters, answers) == 0);

    const Dataset<double, 2, 1, 1> no_target{.inputs = {{{1}, {0}}}, .targets = {{{quiet_nan}, {0}}}};
    CHECK(accuracy(identity, no_target) == 0.5);
    CHECK(accuracy(nan_net, no_target) == 0);
    CHECK(confusion_matrix(identity, no_target)[0][0] == 1);
    CHECK(confusion_matrix(identity, no_target)[1][1] == 0);
    CHECK(accuracy(identity, binary, quiet_nan) == 0);
}

TEST_CASE("training/metrics: constant evaluation and run time agree") {
    CHECK(accuracy(same, answers) == 0.75);
    CHECK(confusion_matrix(same, answers) == matrix);
    CHECK(accuracy(identity, binary) == 0.75);
    CHECK(confusion_matrix(identity, binary) == two);
    CHECK(accuracy(identity, signs, 0) == 1);
    CHECK(mean_loss(identity, HalfSquaredError{}, errors) == 1.25);
}
