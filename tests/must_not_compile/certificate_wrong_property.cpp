// expected: REQ-9 is undecided after 1 box: lower bound -0.4, must not be negative; the certificate was made
// for another network, box or property; expected: output<0> < 1.6

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box unit{{{0.0, 1.0}, {0.0, 1.0}}};

constexpr auto low = requirement("REQ-9", output<0> < 1.6);

#ifndef CORRECTED
constexpr Certificate<1> parts{{65535}};
#else
constexpr Certificate<3> parts{{0, 65535, 65535}};
#endif

static_assert(proved<net, unit, low, parts>);
