// expected: ctnn: a requirement cannot be combined with && or ||; combine the properties, then name the result

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
constexpr auto both = requirement("REQ-7", output<0> < 0.5) && requirement("REQ-8", output<0> > -1);
#else
constexpr auto both = requirement("REQ-7", output<0><0.5 && output<0>> - 1);
#endif

static_assert(proved<net, box, both>);
