// expected: ctnn: a 2D convolution or pooling takes three dimensions, channels, height and width

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<4, 4>, GlobalMaxPool2D, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 4, 4>, GlobalMaxPool2D, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
