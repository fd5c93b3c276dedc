// expected: ctnn: proofs do not support this activation; to add it, specialize ctnn::detail::ActivationRelaxation,
// see proofs/relaxation.hpp

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// A user-defined activation with the members of Softmax.
struct Tenfold {
    static constexpr bool whole_layer = true;
    static constexpr bool derivative_needs_z = false;

    template <std::size_t width, class Z, FloatingPoint T, std::size_t N>
    static constexpr void apply(const Z& z, T (&y)[N]) {
        for (std::size_t i = 0; i < width; ++i) y[i] = T(10) * z[i];
    }

    template <std::size_t width, FloatingPoint T, std::size_t N>
    static constexpr void backward(const T (&)[N], T (&d)[N]) {
        for (std::size_t i = 0; i < width; ++i) d[i] *= T(10);
    }
};

#ifndef CORRECTED
constexpr Network<double, Input<1>, Dense<2, Tenfold>> net{{1.0, 1.0, 0.0, 0.0}};
#else
constexpr Network<double, Input<1>, Dense<2, Softmax>> net{{1.0, 1.0, 0.0, 0.0}};
#endif

constexpr bool is_low = proves(net, Box{{{0, 1}}}, outputs_within(-1, 1.1));
