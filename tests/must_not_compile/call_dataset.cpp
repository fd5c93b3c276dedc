// expected: ctnn: a dataset is many samples, and a network is called with one, as net(data.inputs[0])

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};

#ifndef CORRECTED
constexpr double y = net(data)[0];
#else
constexpr double y = net(data.inputs[0])[0];
#endif
