// expected: the network to start from has a parameter that is not finite

#include <ctnn/ctnn.hpp>

#include <limits>

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{0}, {1}}}};

#ifndef CORRECTED
constexpr Net start{{std::numeric_limits<double>::quiet_NaN(), 0}};
#else
constexpr Net start{{0.5, 0}};
#endif

constexpr Recipe<> recipe{.epochs = 2};
constexpr auto result = fit(start, data, recipe);
