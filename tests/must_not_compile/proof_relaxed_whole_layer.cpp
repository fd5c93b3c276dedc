// expected: ctnn: proofs do not support this activation of a whole layer; ActivationRelaxation bounds functions of one
// number, and Softmax is built in

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// Replaces each z by the sum of all z of the layer.
struct Summed {
    static constexpr bool derivative_needs_z = false;
#ifndef CORRECTED
    static constexpr bool whole_layer = true;
#endif

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z;
    }

    template <std::size_t width, class Z, FloatingPoint T, std::size_t N>
    static constexpr void apply(const Z& z, T (&y)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < width; ++i) sum += z[i];
        for (std::size_t i = 0; i < width; ++i) y[i] = sum;
    }
};

namespace ctnn::detail {

template <FloatingPoint T>
struct ActivationRelaxation<Summed, T> : ActivationRelaxation<Identity, T> {};

}  // namespace ctnn::detail

constexpr Network<double, Input<1>, Dense<2, Summed>> net{{1.0, 1.0, 0.0, 0.0}};

constexpr bool is_low = proves(net, Box{{{0, 1}}}, output<0> < 1.5);
