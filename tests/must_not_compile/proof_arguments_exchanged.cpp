// expected: ctnn: the second argument is not a box; a proof takes a network, a box and a property, in this order

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

constexpr auto low = output<0> < 0.5;

#ifndef CORRECTED
static_assert(proved<net, low, box>);
#else
static_assert(proved<net, box, low>);
#endif
