// expected: ctnn: ZeroPad2D takes three dimensions, channels, height and width

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<16>, ZeroPad2D<1>, Flatten, Dense<1>>;
#else
using Net = Network<double, Input<1, 4, 4>, ZeroPad2D<1>, Flatten, Dense<1>>;
#endif

constexpr auto net = initialize<Net>(1);
