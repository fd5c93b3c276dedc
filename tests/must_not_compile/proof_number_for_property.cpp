// expected: ctnn: the third argument is not a property; a proof takes a network, a box and a property, in this order;
// write for example output<0> < 0.5, for the output over the whole box

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
static_assert(proves(net, box, net({1.0, 1.0})[0] < 0.5));
#else
static_assert(proves(net, box, output<0> < 0.5));
#endif
