// expected: ctnn: Concat joins the outputs of its branches along the channels, and these differ

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 4, 4>, Concat<Conv2D<2, Kernel<3>>, Conv2D<2, Kernel<1>>>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 4, 4>, Concat<Conv2D<2, Kernel<3>>, Conv2D<1, Kernel<3>>>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
