// expected: ctnn: the recipe's epochs times the dataset's samples are above 1,000,000,000, for which a compiler would
// train for days; take fewer epochs, or train with fit() at run time

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 3, 1, 1> data{.inputs = {{{1}, {2}, {3}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
// Times 3 samples, 2 more than 64 bits can represent.
constexpr Recipe<SGD> recipe{.epochs = 6'148'914'691'236'517'206U};
#else
constexpr Recipe<SGD> recipe{.epochs = 10};
#endif

constexpr Net net = trained<Net, data, recipe>;
