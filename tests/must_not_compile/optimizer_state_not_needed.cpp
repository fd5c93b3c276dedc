// expected: ctnn: an optimizer without memory needs no state; write step(net, gradient, optimizer)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

#ifndef CORRECTED
constexpr auto state = optimizer_state(net, SGD{});
#else
constexpr auto state = optimizer_state(net, Adam{});
#endif
