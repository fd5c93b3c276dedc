// expected: ctnn: this is not a layer; a network is made of Input<n>, Dense<n>, and activations such as Tanh or Softmax

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<3>, HalfSquaredError>;
#else
using Net = Network<double, Input<2>, Dense<3>, Tanh>;
#endif

constexpr auto count = Net::parameter_count;
