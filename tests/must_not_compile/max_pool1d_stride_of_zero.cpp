// expected: ctnn: the stride is 0; it is at least 1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 8>, MaxPool1D<2, 0>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 8>, MaxPool1D<2, 1>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
