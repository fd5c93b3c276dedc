// expected: ctnn: BinaryCrossEntropy needs Sigmoid as the network's last activation; for one class out of several use
// CategoricalCrossEntropy and Softmax

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1>, Dense<1, ReLU>>;
#else
using Net = Network<double, Input<1>, Dense<1, Sigmoid>>;
#endif

constexpr Dataset<double, 1, 1, 1> data{.inputs = {{{1}}}, .targets = {{{1}}}};
constexpr Recipe<SGD, BinaryCrossEntropy> recipe{.optimizer = {.rate = 0.01}, .epochs = 2};

auto train(const Net& start) { return fit(start, data, recipe); }
