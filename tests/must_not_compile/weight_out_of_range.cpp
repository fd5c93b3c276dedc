// expected: an index into a layer's parameters is out of its range
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr Network<double, Input<2>, Dense<2>> net{{1, 2, 3, 4, 5, 6}};
#ifndef CORRECTED
constexpr double w = layer<0>(net).weights[0][2];
#else
constexpr double w = layer<0>(net).weights[0][1];
#endif
