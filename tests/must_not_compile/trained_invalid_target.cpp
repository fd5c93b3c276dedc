// expected: a target is not what the loss takes: BinaryCrossEntropy takes targets between 0 and 1; it is
// sample 1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1, Sigmoid>>;

constexpr Recipe<SGD, BinaryCrossEntropy> recipe{.epochs = 2};

#ifndef CORRECTED
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};
#else
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
#endif

constexpr Net net = trained<Net, data, recipe>;
