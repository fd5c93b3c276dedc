// expected: the recipe's batch is 0; a step takes at least 1 sample

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr Recipe<Sgd> recipe{.epochs = 2, .batch = 0};
#else
constexpr Recipe<Sgd> recipe{.epochs = 2, .batch = 1};
#endif

constexpr Net net = trained<Net, data, recipe>;
