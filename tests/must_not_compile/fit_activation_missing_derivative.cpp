// expected: ctnn: this activation has no derivative(z, y) of the network's numbers, from which it could learn

#include <ctnn/ctnn.hpp>

using namespace ctnn;

struct Square {
    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * z;
    }
#ifdef CORRECTED
    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return 2 * z;
    }
#endif
};

using Net = Network<double, Input<1>, Dense<2, Square>, Dense<1>>;

constexpr Dataset<double, 1, 1, 1> data{.inputs = {{{1}}}, .targets = {{{1}}}};
auto train(const Net& start) { return fit(start, data, Recipe<>{}); }
