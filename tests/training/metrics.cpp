#include <cstddef>
#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Answers x itself, so that the samples say what comes out.
using Three = Network<double, Input<3>, Dense<3>>;
constexpr Three same{{1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}};
constexpr Dataset<double, 4, 3, 3> answers{.inputs = {{{3, 1, 2}, {0, 1, 0}, {0, 2, 1}, {1, 1, 0}}},
                                           .targets = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}}}};
static_assert(accuracy(same, answers) == 0.75);  // the third is wrong; of equal outputs the first counts
constexpr auto matrix = confusion_matrix(same, answers);
static_assert(matrix[0][0] == 2 && matrix[1][1] == 1 && matrix[2][1] == 1 && matrix[2][2] == 0);

using One = Network<double, Input<1>, Dense<1>>;
constexpr One identity{{1, 0}};
constexpr Dataset<double, 4, 1, 1> binary{.inputs = {{{0.5}, {0.4}, {0.9}, {0.6}}}, .targets = {{{1}, {0}, {1}, {0}}}};
static_assert(accuracy(identity, binary) == 0.75);
static_assert(accuracy(identity, binary, 0.7) == 0.75);
constexpr auto two = confusion_matrix(identity, binary);
static_assert(two.size() == 2 && two[0][0] == 1 && two[0][1] == 1 && two[1][1] == 2 && two[1][0] == 0);

constexpr Dataset<double, 2, 1, 1> signs{.inputs = {{{-0.1}, {0.1}}}, .targets = {{{-1}, {1}}}};
static_assert(accuracy(identity, signs, 0) == 1);

constexpr Dataset<double, 2, 1, 1> errors{.inputs = {{{1}, {2}}}, .targets = {{{0}, {0}}}};
static_assert(mean_loss(identity, HalfSquaredError{}, errors) == (0.5 + 2) / 2);
static_assert(mean_loss(identity, MeanAbsoluteError{}, errors) == 1.5);

}  // namespace

TEST_CASE("metrics at run time") {
    CHECK(accuracy(same, answers) == 0.75);
    CHECK(confusion_matrix(same, answers) == matrix);
    CHECK(accuracy(identity, binary) == 0.75);
    CHECK(confusion_matrix(identity, binary) == two);
    CHECK(accuracy(identity, signs, 0) == 1);
    CHECK(mean_loss(identity, HalfSquaredError{}, errors) == 1.25);
}
