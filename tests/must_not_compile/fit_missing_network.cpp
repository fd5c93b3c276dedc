// expected: ctnn: the first argument of fit() is the network to start from; write fit(initialize<Net>(1), data, recipe)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr auto result = fit(data, recipe);
#else
constexpr auto result = fit(net, data, recipe);
#endif
