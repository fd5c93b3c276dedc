// expected: ctnn: a network has at least one input

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<0>, Dense<1>>;
#else
using Net = Network<double, Input<1>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
