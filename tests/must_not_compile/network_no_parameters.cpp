// expected: ctnn: this network has no parameters; give it at least one layer such as Dense<n>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Tanh>;
#else
using Net = Network<double, Input<2>, Dense<2, Tanh> >;
#endif

constexpr auto count = Net::parameter_count;
