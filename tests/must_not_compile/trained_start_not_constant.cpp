// expected: ctnn: the network to start from is no constant expression; declare it constexpr

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

#ifndef CORRECTED
Net start = initialize<Net>(2);
#else
constexpr Net start = initialize<Net>(2);
#endif
constexpr Net next = trained<Net, data, recipe, start>;
