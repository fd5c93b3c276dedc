// expected: ctnn: Softmax takes one dimension, and the output of Conv2D has three

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 4, 4>, Conv2D<2, Kernel<3>, Softmax>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 4, 4>, Conv2D<2, Kernel<3>>, Flatten, Softmax>;
#endif

constexpr auto net = initialize<Net>(1);
