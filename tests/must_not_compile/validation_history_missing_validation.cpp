// expected: ctnn: validation_history<Network, data, recipe, validation> is that of validation samples, a Dataset

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{1}, {2}}}};
constexpr Recipe<SGD> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr auto history = validation_history<Net, data, recipe>;
#else
constexpr auto history = validation_history<Net, data, recipe, data>;
#endif
