// expected: ctnn: outputs are rounded, so == and != are not supported; write output<0> < 0.99 || output<0> > 1.01

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
static_assert(proves(net, box, output<0> != 1));
#else
static_assert(proves(net, box, output<0> < 0.99 || output<0> > 1.01));
#endif
