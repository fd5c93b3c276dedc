// expected: ctnn: the targets given are not as many as this network or dataset has outputs (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

#ifndef CORRECTED
constexpr Net g = gradient(net, HalfSquaredError{}, {1, 2}, {3, 4});
#else
constexpr Net g = gradient(net, HalfSquaredError{}, {1, 2}, {3});
#endif
