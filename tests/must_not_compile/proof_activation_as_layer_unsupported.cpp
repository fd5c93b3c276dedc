// expected: ctnn: proofs do not support this layer, only Dense<n>, Input<n>, Flatten and ctnn's activations; to add it,
// specialize ctnn::detail::LinearPartOf

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

/// A layer whose tag is an activation, but which has a linear part.
template <Shape shape>
struct ShapedLayer<Copy, shape> : PassThrough<shape> {
    using Activation = Copy;

    template <std::size_t, class P, class X, class Y>
    static constexpr void forward(const P&, const X& x, Y& y) {
        for (std::size_t i = 0; i < shape.size(); ++i) y[i] = x[i] + x[i];
    }
};

}  // namespace ctnn

#ifndef CORRECTED
constexpr Network<double, Input<1>, Dense<1>, Copy> net{{1.0, 0.0}};
#else
constexpr Network<double, Input<1>, Dense<1>, Identity> net{{1.0, 0.0}};
#endif

constexpr bool is_low = proves(net, Box{{{0, 1}}}, output<0> < 1.5);
