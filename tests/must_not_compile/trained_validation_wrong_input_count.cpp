// expected: ctnn: the dataset's samples have another number of inputs than the network takes (dataset == network)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Dataset<double, 1, 2, 1> validation{.inputs = {{{1, 2}}}, .targets = {{{1}}}};
#else
constexpr Dataset<double, 1, 1, 1> validation{.inputs = {{{1}}}, .targets = {{{1}}}};
#endif
constexpr Net net = trained<Net, data, recipe, validation>;
