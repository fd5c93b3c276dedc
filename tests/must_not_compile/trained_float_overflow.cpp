// expected: an input is finite but beyond +-1e8, the range of training in float; scale the inputs, as standard_scaler
// does; it is sample 1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<float, Input<1>, Dense<1>>;

#ifndef CORRECTED
constexpr Dataset<float, 2, 1, 1> data{.inputs = {{{1.7F}, {1.8e9F}}}, .targets = {{{0}, {1}}}};
#else
constexpr Dataset<float, 2, 1, 1> data{.inputs = {{{1.7F}, {1.8F}}}, .targets = {{{0}, {1}}}};
#endif

constexpr Recipe<> recipe{.epochs = 2};
constexpr Net net = trained<Net, data, recipe>;
