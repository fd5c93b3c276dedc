// expected: the weights into a neuron sum to zero: its loss cannot be shared in proportion to them
#include <ctnn/ctnn.hpp>
using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;
#ifndef CORRECTED
constexpr auto shares = share_loss(Net{{0.5, -0.5, 0}}, {1});
#else
constexpr auto shares = share_loss(Net{{0.5, 0.25, 0}}, {1});
#endif
