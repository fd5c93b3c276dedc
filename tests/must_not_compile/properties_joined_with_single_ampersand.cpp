// expected: ctnn: properties are combined with && and ||, not with &

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
static_assert(proves(net, box, (output<0> < 0.5) & (output<0> > -1)));
#else
static_assert(proves(net, box, output<0><0.5 && output<0>> - 1));
#endif
