// expected: ctnn: proofs do not support this layer

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 2, 2>, Conv2D<1, Kernel<2>>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 2, 2>, Flatten, Dense<1>>;
#endif
constexpr auto net = initialize<Net>(1);

constexpr bool is_low = proves(net, Box{{{0, 1}, {0, 1}, {0, 1}, {0, 1}}}, output<0> < 100);
