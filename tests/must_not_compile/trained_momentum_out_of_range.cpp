// expected: Momentum's momentum is not at least 0 and below 1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr Recipe<Momentum> recipe{.optimizer = {.rate = 0.01, .momentum = 1.5}, .epochs = 2};
#else
constexpr Recipe<Momentum> recipe{.optimizer = {.rate = 0.01, .momentum = 0.5}, .epochs = 2};
#endif

constexpr Net net = trained<Net, data, recipe>;
