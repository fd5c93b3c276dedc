// expected: ctnn: CategoricalCrossEntropy needs Softmax as the network's last activation; for independent outputs use
// BinaryCrossEntropy and Sigmoid

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, Sigmoid>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<3, Softmax>>;
#endif

constexpr Dataset<double, 1, 2, 3> data{.inputs = {{{1, 2}}}, .targets = {{{1, 0, 0}}}};
static_assert(mean_loss(zeros<Net>(), CategoricalCrossEntropy{}, data) > 0);
