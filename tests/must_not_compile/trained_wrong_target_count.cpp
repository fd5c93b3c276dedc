// expected: ctnn: the dataset's samples have another number of targets than the network has outputs (dataset ==
// network)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

constexpr Recipe<SGD> recipe{.epochs = 2};

constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<2>>;
#else
using Net = Network<double, Input<2>, Dense<1>>;
#endif

constexpr Net net = trained<Net, data, recipe>;
