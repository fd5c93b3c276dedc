// expected: ctnn: a network's numbers are float or double, not the type given

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<long double, Input<2>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
