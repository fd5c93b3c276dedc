// expected: ctnn: a FitResult has its network as the member net; write result.net({1, 2})

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {0}}}};
constexpr Recipe<> recipe{.epochs = 2};

constexpr auto result = fit(net, data, recipe);
#ifndef CORRECTED
constexpr double y = result({1, 2})[0];
#else
constexpr double y = result.net({1, 2})[0];
#endif
