// expected: ctnn: fit() takes a network, training samples and a recipe; write fit(net, data, recipe)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};

#ifndef CORRECTED
constexpr auto result = fit(net, data);
#else
constexpr auto result = fit(net, data, Recipe<>{.epochs = 2});
#endif
