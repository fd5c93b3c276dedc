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

constexpr Net g = gradient(zeros<Net>(), HalfSquaredError{}, {1}, {1});
