// expected: the network to start from has a parameter that is finite but beyond +-1e70, the range of training
// in double

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Net start{{0.5, 1e100}};
#else
constexpr Net start{{0.5, 1}};
#endif
constexpr Net net = trained<Net, data, recipe, start>;
