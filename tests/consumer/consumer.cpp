// A network trained by the compiler and again by the program. Returns 0 if both agree.

#ifdef SINGLE_HEADER
#include <ctnn_single.hpp>
#else
#include <ctnn/ctnn.hpp>
#endif

using namespace ctnn;

using Or = Network<double, Input<2>, Dense<1, Sigmoid>>;

constexpr Dataset<double, 4, 2, 1> truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                               .targets = {{{0}, {1}, {1}, {1}}}};

constexpr Recipe<SGD> recipe{.optimizer = {.rate = 1.0}, .epochs = 50, .seed = 1};

constexpr Or net = trained<Or, truth_table, recipe>;

static_assert(accuracy(net, truth_table) == 1.0);

int main() {
    volatile double one = 1.0;
    constexpr double expected = net({1, 0})[0];
    return net({one, 0})[0] == expected && accuracy(net, truth_table) == 1.0 ? 0 : 1;
}
