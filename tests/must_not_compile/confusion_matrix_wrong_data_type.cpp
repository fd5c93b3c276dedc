// expected: ctnn: the dataset's numbers are of another type than the network's; make both float or both double

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
constexpr Net net = initialize<Net>(1);

#ifndef CORRECTED
constexpr Dataset<float, 1, 2, 1> data{.inputs = {{{1, 2}}}, .targets = {{{1}}}};
#else
constexpr Dataset<double, 1, 2, 1> data{.inputs = {{{1, 2}}}, .targets = {{{1}}}};
#endif
constexpr auto matrix = confusion_matrix(net, data);
