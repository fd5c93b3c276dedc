// expected: the history has room for fewer epochs than the recipe has

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

constexpr Recipe<SGD> recipe{.optimizer = {.rate = 0.01}, .epochs = 3};

#ifndef CORRECTED
constexpr auto result = fit<2>(zeros<Net>(), data, recipe);
#else
constexpr auto result = fit<3>(zeros<Net>(), data, recipe);
#endif
