#include <array>
#include <cstddef>
#include <ctnn/layer_view.hpp>
#include <ctnn/layers/concat.hpp>
#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/layers/residual.hpp>
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

// Layers inside composite layers, selected by a path: the layers of a Residual and then of its
// Shortcut, the branches of a Concat.
using Tree = Network<double, Input<1, 2, 2>,
                     Residual<Conv2D<2, Kernel<2>, Identity, ConvolutionOptions{.padding = Padding{0, 0, 1, 1}}>,
                              Shortcut<Conv2D<2, Kernel<1>>>>,
                     Flatten, Concat<Dense<1>, Sequential<Tanh, Dense<2>>>>;
constexpr Tree tree = [] {
    Tree counted = zeros<Tree>();
    double next = 0;
    for (double& number : counted.parameters) number = next++;
    return counted;
}();
static_assert(layer<0, 0>(tree).weights[1][0][1][0] == 6 && layer<0, 0>(tree).bias[1] == 9);
static_assert(layer<0, 1>(tree).weights[1][0][0][0] == 11 && layer<0, 1>(tree).bias[0] == 12);
static_assert(layer<2, 0>(tree).weights[0][7] == 21 && layer<2, 0>(tree).bias[0] == 22);
static_assert(layer<2, 1, 1>(tree).weights[1][0] == 31 && layer<2, 1, 1>(tree).bias[1] == 40);

// By name, for any layer.
static_assert(layer<0, 0>(tree)["bias"][1] == 9 && layer<0, 0>(tree)["weight"].size() == 8);
static_assert(layer<0, 0>(tree)["weight"].dimensions == std::array<std::size_t, 4>{2, 1, 2, 2});

}  // namespace

TEST_CASE("layer_view: static_assert rows hold at run time") {
    CHECK(written_through() == 1105);
    CHECK(layer<0>(net).weights[2][1] == 32);
    CHECK(layer<2>(net).weights[0][2] == 43);
    CHECK(layer<0, 1>(tree).weights[1][0][0][0] == 11);
    CHECK(layer<2, 1, 1>(tree)["bias"][1] == 40);
    CHECK(layer<2, 1, 1>(tree)["scale"].size() == 0);
}
