// expected: ctnn: a 1D convolution or pooling takes two dimensions, channels and length

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<8>, AveragePool1D<2>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 8>, AveragePool1D<2>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
