// expected: so long a training would take GCC gigabytes of memory in this form; write CTNN_TRAINED(name, Network, data,
// recipe); at namespace scope in its place

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Logistic = Network<double, Input<2>, Dense<1, Sigmoid>>;

constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{0, 0}, {1, 1}}}, .targets = {{{0}, {1}}}};
#ifdef CORRECTED
constexpr Recipe<Sgd> recipe{.epochs = 10};
CTNN_TRAINED(net, Logistic, data, recipe);
#else
constexpr Recipe<Sgd> recipe{.epochs = 1'000'000};
constexpr Logistic net = trained<Logistic, data, recipe>;
#endif
