// expected: ctnn: ! negates only comparisons of outputs combined with && and ||; for a named property, a requirement or
// a sum, write the opposite comparison

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
static_assert(proves(net, box, !classified_as(1)));
#else
static_assert(proves(net, box, classified_as(0)));
#endif
