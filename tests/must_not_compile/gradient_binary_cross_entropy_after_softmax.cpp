// expected: ctnn: BinaryCrossEntropy needs Sigmoid as the network's last activation; for one class out of several use
// CategoricalCrossEntropy and Softmax

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<2, Softmax>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<2, Sigmoid>>;
#endif

constexpr Net g = gradient(zeros<Net>(), BinaryCrossEntropy{}, {1, 2}, {1, 0});
