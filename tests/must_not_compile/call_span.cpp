// expected: ctnn: a sample is a std::array, whose size the compiler knows; copy the numbers of this container into one
// of the network's type and number of inputs

#include <ctnn/ctnn.hpp>

#include <span>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

double answer(std::span<const double> numbers) {
#ifndef CORRECTED
    return net(numbers)[0];
#else
    return net({numbers[0], numbers[1]})[0];
#endif
}
