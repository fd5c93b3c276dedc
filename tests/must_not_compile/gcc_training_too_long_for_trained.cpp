// expected: so long a training would take GCC more than 1 GB of memory in this form; write CTNN_TRAINED(name, Network,
// data, recipe); at namespace scope instead, which lets GCC free memory along the way

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;

constexpr Dataset<double, 4, 2, 1> data{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                        .targets = {{{0}, {1}, {1}, {0}}}};
#ifdef CORRECTED
constexpr Recipe<Adam> recipe{.epochs = 10};
CTNN_TRAINED(net, Xor, data, recipe);
#else
constexpr Recipe<Adam> recipe{.epochs = 5000};
constexpr Xor net = trained<Xor, data, recipe>;
#endif
