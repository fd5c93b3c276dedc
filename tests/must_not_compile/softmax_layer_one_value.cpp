// expected: ctnn: Softmax of one value is always 1; for one output take Sigmoid, or give the layer two outputs

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<1>, Softmax>;
#else
using Net = Network<double, Input<2>, Dense<2>, Softmax>;
#endif

constexpr auto count = Net::parameter_count;
