// expected: ctnn: losses are shared in networks of Dense layers and activations

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 2, 2>, Conv2D<1, Kernel<2>>>;
#else
using Net = Network<double, Input<4>, Dense<1>>;
#endif

constexpr Net net = initialize<Net>(1);
constexpr bool is_valid = share_loss(net, {1.0}).valid;
