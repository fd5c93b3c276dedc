// expected: training left the finite range

#include <ctnn/ctnn.hpp>

using namespace ctnn;

// After ReLU the answer is a certain 0 where 1 is right, and the loss and its gradient are infinite.
using Net = Network<double, Input<1>, Dense<1, ReLU>>;

constexpr Dataset<double, 1, 1, 1> data{.inputs = {{{1}}}, .targets = {{{1}}}};

#ifndef CORRECTED
constexpr Net start{{-1, 0}};
#else
constexpr Net start{{0.5, 0}};
#endif
constexpr Recipe<Sgd, BinaryCrossEntropy> recipe{.optimizer = {.rate = 0.01}, .epochs = 2};
constexpr auto result = fit(start, data, recipe);
