// expected: ctnn: a sample is a std::array, whose size the compiler knows; copy the numbers of this container into one
// of the network's type and number of inputs

#include <ctnn/ctnn.hpp>

#include <array>
#include <vector>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

double answer(const std::vector<double>& numbers) {
#ifndef CORRECTED
    return net(numbers)[0];
#else
    const std::array<double, 2> sample{numbers[0], numbers[1]};
    return net(sample)[0];
#endif
}
