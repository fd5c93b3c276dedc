// expected: ctnn: the padding of a pooling is at most half of its window

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 8>, MaxPool1D<2, 2, 2>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 8>, MaxPool1D<2, 2, 1>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
