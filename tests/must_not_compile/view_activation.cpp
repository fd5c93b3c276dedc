// expected: ctnn: this layer is an activation; it has no weights
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr Network<double, Input<1>, Dense<2>, Tanh, Dense<1>> net{{1, 2, 3, 4, 5, 6, 7}};
#ifndef CORRECTED
constexpr double w = layer<1>(net).weights[0][0];
#else
constexpr double w = layer<2>(net).weights[0][0];
#endif
