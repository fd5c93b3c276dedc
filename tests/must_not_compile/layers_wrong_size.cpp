// expected: ctnn: these two layers do not fit: Input states a shape, and the layer before it gives another (given ==
// expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<4>, Input<3>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<4>, Input<4>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
