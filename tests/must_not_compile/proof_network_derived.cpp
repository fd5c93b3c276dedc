// expected: ctnn: the first argument is not a network; a proof takes a network, a box and a property, in this order

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

/// A derived network with another forward pass.
struct Doubled : Net {
    constexpr Net::Outputs operator()(const Net::Inputs& x) const { return {2 * Net::operator()(x)[0]}; }
};

#ifndef CORRECTED
constexpr Doubled net{Net{{1.0, 0.0}}};
#else
constexpr Net net{{1.0, 0.0}};
#endif

constexpr bool is_low = proves(net, Box{{{0, 1}}}, output<0> < 1.5);
