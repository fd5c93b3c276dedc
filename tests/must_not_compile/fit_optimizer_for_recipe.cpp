// expected: ctnn: after the data fit() takes a recipe, or validation samples and a recipe; write fit(net, data, recipe)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};

#ifndef CORRECTED
auto train() { return fit(net, data, SGD{.rate = 0.1}); }
#else
auto train() { return fit(net, data, Recipe<SGD>{.optimizer = {.rate = 0.1}}); }
#endif
