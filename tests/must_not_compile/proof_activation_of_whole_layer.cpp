// expected: ctnn: proofs do not support this activation; an activation of your own opts in by a specialization of
// ctnn::detail::ActivationRelaxation, as in proofs/relaxation.hpp

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// An activation of a user with the members that Softmax has.
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
