// expected: ctnn: proofs do not support this activation; to add it, specialize ctnn::detail::ActivationRelaxation,
// see proofs/relaxation.hpp

#include <ctnn/ctnn.hpp>

using namespace ctnn;

struct Square {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return z + z;
    }
};

#ifndef CORRECTED
constexpr Network<double, Input<1>, Dense<1, Square>> net{{1.0, 0.0}};
#else
constexpr Network<double, Input<1>, Dense<1, ReLU>> net{{1.0, 0.0}};
#endif

constexpr bool is_low = proves(net, Box{{{0, 1}}}, output<0> < 2);
