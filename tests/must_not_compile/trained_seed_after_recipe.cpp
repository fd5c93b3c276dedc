// expected: ctnn: after trained<Network, data, recipe> come the validation samples, a Dataset, and the network to start
// from, in any order; this is neither

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr int more = 7;
#else
constexpr Net more{{0.5, 1}};
#endif
CTNN_TRAINED(net, Net, data, recipe, more);
