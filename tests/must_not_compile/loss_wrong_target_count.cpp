// expected: ctnn: wrong number of targets for this network or dataset (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Net net{{1, 2, 3}};

#ifndef CORRECTED
constexpr std::array<double, 2> target{3, 4};
#else
constexpr std::array<double, 1> target{3};
#endif

constexpr Net g = gradient(net, HalfSquaredError{}, {1, 2}, target);
