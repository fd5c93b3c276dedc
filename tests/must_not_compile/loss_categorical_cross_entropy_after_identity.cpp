// expected: ctnn: CategoricalCrossEntropy needs Softmax as the network's last activation; for independent outputs use
// BinaryCrossEntropy and Sigmoid

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<float, Input<2>, Dense<3, Tanh>, Dense<3>>;
#else
using Net = Network<float, Input<2>, Dense<3, Tanh>, Dense<3>, Softmax>;
#endif

float loss(const Net& net) { return loss_of(net, CategoricalCrossEntropy{}, {1, 2}, {1, 0, 0}); }
