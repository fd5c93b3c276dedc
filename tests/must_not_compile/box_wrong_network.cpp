// expected: ctnn: wrong number of intervals for this network (given == expected); a box has one per input

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

#ifndef CORRECTED
static_assert(proves(net, Box{{{0.0, 1.0}, {0.0, 1.0}, {0.0, 1.0}}}, output<0> < 3.0));
#else
static_assert(proves(net, Box{{{0.0, 1.0}, {0.0, 1.0}}}, output<0> < 3.0));
#endif
