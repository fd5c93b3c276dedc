// expected: ctnn: the recipe is no constant expression; declare it constexpr

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};

#ifndef CORRECTED
Recipe<> recipe{.epochs = 2};
#else
constexpr Recipe<> recipe{.epochs = 2};
#endif
constexpr Net next = trained<Net, data, recipe>;
