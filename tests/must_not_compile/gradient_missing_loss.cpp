// expected: ctnn: the loss is missing; write gradient(net, HalfSquaredError{}, x, target)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

#ifndef CORRECTED
constexpr Net g = gradient(net, {1, 2}, {0.5});
#else
constexpr Net g = gradient(net, HalfSquaredError{}, {1, 2}, {0.5});
#endif
