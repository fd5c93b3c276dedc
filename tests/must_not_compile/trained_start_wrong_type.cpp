// expected: ctnn: the network to start from is of another type than the network to train

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Network<float, Input<1>, Dense<1>> start{{0.5F, 1}};
#else
constexpr Net start{{0.5, 1}};
#endif
constexpr Net net = trained<Net, data, recipe, start>;
