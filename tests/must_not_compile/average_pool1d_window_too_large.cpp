// expected: ctnn: the kernel is larger than its input with the padding

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1, 8>, AveragePool1D<9>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 8>, AveragePool1D<8>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
