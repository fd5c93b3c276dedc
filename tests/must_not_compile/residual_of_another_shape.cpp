// expected: ctnn: Residual adds its input to the output of its layers, and their shapes differ (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<4>, Residual<Dense<3>>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<4>, Residual<Dense<4>>, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
