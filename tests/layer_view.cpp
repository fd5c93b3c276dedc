#include <cstddef>
#include <ctnn/layer_view.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// W[3][2], b[3]; Tanh; W[1][3] without bias.
using Net = Network<double, Input<2>, Dense<3>, Tanh, Dense<1, Identity, Bias::without>>;
constexpr Net net{{11, 12, 21, 22, 31, 32, 1, 2, 3, 41, 42, 43}};

static_assert(layer<0>(net).weights[0][0] == 11 && layer<0>(net).weights[2][1] == 32 && layer<0>(net).bias[2] == 3);
static_assert(layer<2>(net).weights[0][2] == 43);
static_assert(layer<0>(net).weights.size() == 3 && layer<0>(net).weights[0].size() == 2 &&
              layer<0>(net).bias.size() == 3);

constexpr double written_through() {
    Net changed = net;
    layer<0>(changed).weights[1][0] = 5;
    layer<0>(changed).bias[0] = 6;
    double sum = 0;
    for (const double b : layer<0>(changed).bias) sum += b;
    return changed.parameters[2] + 100 * sum;
}
static_assert(written_through() == 5 + 100 * (6 + 2 + 3));

}  // namespace

TEST_CASE("views at run time") {
    CHECK(written_through() == 1105);
    CHECK(layer<0>(net).weights[2][1] == 32);
    CHECK(layer<2>(net).weights[0][2] == 43);
}
