// expected: ctnn: the inputs given are not as many as this network or dataset takes (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

#ifndef CORRECTED
constexpr auto y = net({1, 2, 3});
#else
constexpr auto y = net({1, 2});
#endif
