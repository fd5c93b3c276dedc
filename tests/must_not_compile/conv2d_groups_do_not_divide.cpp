// expected: ctnn: the groups of a convolution divide the channels of its input and of its output into equal parts

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net =
    Network<double, Input<3, 4, 4>, Conv2D<4, Kernel<3>, ReLU, ConvolutionOptions{.groups = 2}>, Flatten, Dense<1>>;
#else
using Net =
    Network<double, Input<4, 4, 4>, Conv2D<4, Kernel<3>, ReLU, ConvolutionOptions{.groups = 2}>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
