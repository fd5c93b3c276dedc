// expected: ctnn: a layer has at least one output

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<0>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<3>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
