// expected: ctnn: fit() returns a FitResult, whose network is its member net; write fit(...).net

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Net next = fit(net, data, recipe);
#else
constexpr Net next = fit(net, data, recipe).net;
#endif
