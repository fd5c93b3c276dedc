// expected: ctnn: layer<i>(net) views a network, and this one ends with the expression; give it a name first
#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

#ifdef CORRECTED
constexpr Net net = zeros<Net>();
static_assert(layer<0>(net).bias[0] <= 0);
#else
static_assert(layer<0>(zeros<Net>()).bias[0] <= 0);
#endif
