// expected: ctnn: LayerNorm of one value is always its bias

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<4>, Dense<1>, LayerNorm, Dense<1>>;
#else
using Net = Network<double, Input<4>, Dense<2>, LayerNorm, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
