// expected: ctnn: proofs do not support this layer; they support Dense<n>, Input<n> and ctnn's activations; a layer of
// your own opts in by a specialization of ctnn::detail::LinearPartOf

#include <ctnn/ctnn.hpp>

using namespace ctnn;

struct Copy {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z;
    }
};

namespace ctnn {

template <FloatingPoint T>
struct detail::ActivationRelaxation<Copy, T> : detail::ActivationRelaxation<Identity, T> {};

/// A layer whose tag is an activation, and whose linear part is one of its own.
template <std::size_t width>
struct Bound<Copy, width> : PassThrough<width> {
    using Activation = Copy;

    template <std::size_t, class P, class X, class Z>
    static constexpr void forward(const P&, const X& x, Z& z) {
        for (std::size_t i = 0; i < width; ++i) z[i] = x[i] + x[i];
    }
};

}  // namespace ctnn

#ifndef CORRECTED
constexpr Network<double, Input<1>, Dense<1>, Copy> net{{1.0, 0.0}};
#else
constexpr Network<double, Input<1>, Dense<1>, Identity> net{{1.0, 0.0}};
#endif

constexpr bool is_low = proves(net, Box{{{0, 1}}}, output<0> < 1.5);
