// expected: ctnn: NegativeLogLikelihood needs LogSoftmax as the network's last activation; after Softmax use
// CategoricalCrossEntropy

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, Softmax>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, LogSoftmax>>;
#endif

Net learn(const Net& net) { return gradient(net, NegativeLogLikelihood{}, {1, 2}, {1, 0, 0}); }
