// expected: REQ-7 is false: inputs (0.7, 0.9) give outputs (0.40000000000000013); expected: output<0> < 0.3

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.7, 1.0}, {0.9, 1.0}}};

#ifndef CORRECTED
constexpr auto low = requirement("REQ-7", output<0> < 0.3);
#else
constexpr auto low = requirement("REQ-7", output<0> < 0.5);
#endif

static_assert(proved<net, box, low>);
