// expected: the recipe's batch_size is 0; a step takes at least 1 sample

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr Recipe<SGD> recipe{.epochs = 2, .batch_size = 0};
#else
constexpr Recipe<SGD> recipe{.epochs = 2, .batch_size = 1};
#endif

constexpr auto result = fit(zeros<Net>(), data, recipe);
