// expected: REQ-7 is undecided after 4 boxes: lower bound

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;

constexpr Xor net{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

constexpr Box box{{{0.0, 1.0}, {0.0, 1.0}}};
constexpr ProofOptions options{.max_boxes = 4};

#ifndef CORRECTED
constexpr auto low = requirement("REQ-7", output<0> < 1.0001);
#else
constexpr auto low = requirement("REQ-7", output<0> < 3.0);
#endif

static_assert(proved<net, box, low, options>);
