// expected: ctnn: what stands in this Dense is not an activation; take one such as Tanh, ReLU or Softmax

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3, HalfSquaredError>>;
#else
using Net = Network<double, Input<2>, Dense<3, Tanh>>;
#endif

constexpr auto count = Net::parameter_count;
