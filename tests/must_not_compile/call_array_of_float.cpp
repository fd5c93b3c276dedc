// expected: ctnn: the numbers of this sample are of another type than the network's

#include <ctnn/ctnn.hpp>

#include <array>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

#ifndef CORRECTED
constexpr std::array<float, 2> sample{1, 2};
#else
constexpr std::array<double, 2> sample{1, 2};
#endif
constexpr double y = net(sample)[0];
