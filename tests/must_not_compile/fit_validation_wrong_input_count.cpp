// expected: ctnn: the dataset's samples have another number of inputs than the network takes (dataset == network)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Dataset<double, 1, 1, 1> validation{.inputs = {{{1}}}, .targets = {{{1}}}};
#else
constexpr Dataset<double, 1, 2, 1> validation{.inputs = {{{1, 2}}}, .targets = {{{1}}}};
#endif
auto train() { return fit<2>(net, data, validation, recipe); }
