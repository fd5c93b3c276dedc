// expected: Adam's epsilon is too small for the network's type, in which it would be 0 or lose digits

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<float, Input<2>, Dense<1>>;

constexpr Dataset<float, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr Recipe<Adam> recipe{.optimizer = {.rate = 0.01, .epsilon = 1e-60}, .epochs = 2};
#else
constexpr Recipe<Adam> recipe{.optimizer = {.rate = 0.01, .epsilon = 1e-8}, .epochs = 2};
#endif

constexpr Net net = trained<Net, data, recipe>;
