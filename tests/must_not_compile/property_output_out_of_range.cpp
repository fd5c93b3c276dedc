// expected: ctnn: the property names an output that this network does not have

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.0, 1.0}, {0.0, 1.0}}};

#ifndef CORRECTED
static_assert(proves(net, box, output<1> < 3.0));
#else
static_assert(proves(net, box, output<0> < 3.0));
#endif
