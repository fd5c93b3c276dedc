// expected: ctnn: this network is empty; give it at least one layer after Input<n>, as Dense<1>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>>;
#else
using Net = Network<double, Input<2>, Dense<1>>;
#endif

constexpr auto count = Net::parameter_count;
