// expected: ctnn: CategoricalCrossEntropy needs Softmax as the network's last activation; for independent outputs use
// BinaryCrossEntropy and Sigmoid

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<2>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<2, Softmax>>;
#endif

constexpr Dataset<double, 2, 2, 2> data{.inputs = {{{1, 2}, {2, 1}}}, .targets = {{{1, 0}, {0, 1}}}};
constexpr Recipe<SGD, CategoricalCrossEntropy> recipe{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr Net net = trained<Net, data, recipe>;
