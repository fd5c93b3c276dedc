// expected: ctnn: Residual adds the output of its Shortcut to that of its layers, and their shapes differ

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Residual<Dense<3>, Shortcut<Dense<4>>>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Residual<Dense<3>, Shortcut<Dense<3>>>, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
