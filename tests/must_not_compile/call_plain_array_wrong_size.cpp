// expected: ctnn: wrong number of inputs for this network or dataset (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

#ifndef CORRECTED
constexpr double x[3]{1, 2, 3};
#else
constexpr double x[2]{1, 2};
#endif

constexpr auto y = net(x);
