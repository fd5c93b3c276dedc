// expected: ctnn: this is no sample; a network is called with as many numbers as it has inputs, in braces

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

#ifndef CORRECTED
constexpr const char* sample = "1, 2";
#else
constexpr double sample[] = {1, 2};
#endif
constexpr double y = net(sample)[0];
