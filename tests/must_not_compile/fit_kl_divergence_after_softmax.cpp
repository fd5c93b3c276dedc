// expected: ctnn: KLDivergence needs LogSoftmax as the network's last activation; after Softmax use
// CategoricalCrossEntropy, which has the same gradient

#include <ctnn/ctnn.hpp>

using namespace ctnn;

constexpr Dataset<double, 1, 2, 2> data{.inputs = {{{1, 2}}}, .targets = {{{0.25, 0.75}}}};

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<2, Softmax>>;
#else
using Net = Network<double, Input<2>, Dense<2, LogSoftmax>>;
#endif

Net learn(const Net& net) { return fit(net, data, Recipe<SGD, KLDivergence>{.optimizer = {.rate = 0.1}}).net; }
