// expected: ctnn: the view of a network without a name would dangle; give the network a name first

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

#ifndef CORRECTED
constexpr double weight = layer<0>(zeros<Net>()).weights[0][0];
#else
constexpr Net net = zeros<Net>();
constexpr double weight = layer<0>(net).weights[0][0];
#endif
