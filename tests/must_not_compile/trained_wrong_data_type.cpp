// expected: ctnn: the dataset's numbers are of another type than the network's; make both float or both double

#include <ctnn/ctnn.hpp>

using namespace ctnn;

constexpr Recipe<SGD> recipe{.epochs = 2};

constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};

#ifndef CORRECTED
using Net = Network<float, Input<2>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<1>>;
#endif

constexpr Net net = trained<Net, data, recipe>;
