// expected: ctnn: this optimizer has a memory; write state = step(state, gradient), from optimizer_state(net,
// optimizer) on

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

constexpr Net g = gradient(net, HalfSquaredError{}, {1, 2}, {3});

#ifndef CORRECTED
constexpr Net next = step(net, g, Adam{});
#else
constexpr Net next = step(net, g, SGD{});
#endif
