// expected: ctnn: the dataset's samples have another number of inputs than the network takes (dataset == network)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
#ifndef CORRECTED
constexpr Dataset<double, 2, 3, 1> data{.inputs = {{{1, 2, 3}, {3, 4, 5}}}, .targets = {{{1}, {0}}}};
#else
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
#endif
constexpr double loss = mean_loss(net, HalfSquaredError{}, data);
