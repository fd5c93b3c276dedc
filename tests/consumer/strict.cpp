// Compiled with warnings that a user may enable and that ctnn's own build does not.

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<float, Input<2>, Dense<3, Tanh>, Dense<2, Softmax>>;

constexpr Dataset<float, 2, 2, 2> data{.inputs = {{{0, 1}, {1, 0}}}, .targets = {{{1, 0}, {0, 1}}}};
constexpr Recipe<Adam, CategoricalCrossEntropy> recipe{.epochs = 2};
constexpr Net net = trained<Net, data, recipe>;
static_assert(proves(net, Box<2>{{{0, 1}, {0, 1}}}, output<0> < 2));

int main() { return fit(net, data, recipe).net({0.5F, 0.5F})[0] > 0 && accuracy(net, data) >= 0 ? 0 : 1; }
