// expected: ctnn: CategoricalCrossEntropy needs Softmax as the network's last activation; for independent outputs use
// BinaryCrossEntropy and Sigmoid

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, Tanh>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, Softmax>>;
#endif

Net learn(const Net& net) { return gradient(net, CategoricalCrossEntropy{}, {1, 2}, {1, 0, 0}); }
