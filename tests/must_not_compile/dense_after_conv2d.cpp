// expected: ctnn: Dense takes one dimension, and its input has several; put Flatten before it

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 4, 4>, Conv2D<2, Kernel<3>>, Dense<1>>;
#else
using Net = Network<double, Input<1, 4, 4>, Conv2D<2, Kernel<3>>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
