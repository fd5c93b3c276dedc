// expected: ctnn: a network's first layer is Input<n>, n being the number of its inputs

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Dense<4>, Dense<1>>;
#else
using Net = Network<double, Input<4>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
