// expected: so long a fit() is more than one constant evaluation may take; trained<Network, data, recipe, start> has
// no such limit

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Xor start = initialize<Xor>(1);
constexpr Dataset<double, 4, 2, 1> truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                               .targets = {{{0}, {1}, {1}, {0}}}};

#ifndef CORRECTED
constexpr Recipe<> recipe{.epochs = 20'000};
constexpr Xor net = fit(start, truth_table, recipe).net;
#else
constexpr Recipe<> recipe{.epochs = 200};
constexpr Xor net = trained<Xor, truth_table, recipe, start>;
#endif
