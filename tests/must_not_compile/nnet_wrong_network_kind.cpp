// expected: ctnn: this network does not have the .nnet format; write Network<T, Input<n>, Dense<n,
// ReLU>, ..., Dense<n>>
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<1>, Dense<2, Tanh>, Dense<1>>;
#else
using Net = Network<double, Input<1>, Dense<2, ReLU>, Dense<1>>;
#endif

bool read(std::string_view text, Net& net, models::NnetScaling<double, 1>& scaling) {
    return !models::read_nnet(text, net, scaling);
}
