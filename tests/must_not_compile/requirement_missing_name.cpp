// expected: ctnn: a requirement needs a name and a property; write requirement("REQ-7", output<0> < 0.5)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.9, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
constexpr auto low = requirement(output<0> < 0.5);
#else
constexpr auto low = requirement("REQ-7", output<0> < 0.5);
#endif

static_assert(proved<net, box, low>);
