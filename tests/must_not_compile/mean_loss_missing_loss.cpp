// expected: ctnn: the loss is missing; write mean_loss(net, HalfSquaredError{}, data)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};

#ifndef CORRECTED
constexpr double loss = mean_loss(net, data);
#else
constexpr double loss = mean_loss(net, HalfSquaredError{}, data);
#endif
