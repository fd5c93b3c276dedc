// expected: ctnn: the numbers of a sample stand in braces, as net({1, 2})

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

#ifndef CORRECTED
constexpr double y = net(1.0, 2.0)[0];
#else
constexpr double y = net({1.0, 2.0})[0];
#endif
