// expected: ctnn: the second argument of trained<Network, data, recipe> is a Dataset

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Net net = trained<Net, recipe, data>;
#else
constexpr Net net = trained<Net, data, recipe>;
#endif
