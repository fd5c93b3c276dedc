// expected: StepRate's `every` is 0; it counts epochs from 1 on

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr Recipe<SGD, HalfSquaredError, StepRate> recipe{
    .optimizer = {.rate = 0.01}, .schedule = {.every = 0}, .epochs = 2};
#else
constexpr Recipe<SGD, HalfSquaredError, StepRate> recipe{
    .optimizer = {.rate = 0.01}, .schedule = {.every = 1}, .epochs = 2};
#endif

constexpr Net net = trained<Net, data, recipe>;
