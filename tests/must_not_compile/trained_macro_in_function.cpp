// expected: ctnn: CTNN_TRAINED stands at namespace scope; in a function write trained<Network, data, recipe>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

double answer() {
#ifndef CORRECTED
    CTNN_TRAINED(next, Net, data, recipe);
#else
    constexpr Net next = trained<Net, data, recipe>;
#endif
    return next({1, 2})[0];
}
