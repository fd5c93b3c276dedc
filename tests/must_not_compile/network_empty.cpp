// expected: ctnn: this network is empty; give it Input<n> and at least one layer, as in Network<double, Input<2>,
// Dense<1, Sigmoid>>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double>;
#else
using Net = Network<double, Input<2>, Dense<1, Sigmoid> >;
#endif

constexpr auto count = Net::parameter_count;
