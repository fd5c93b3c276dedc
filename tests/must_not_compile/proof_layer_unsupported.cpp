// expected: ctnn: proofs do not support this layer, only Dense<n>, Input<n>, Flatten and ctnn's activations; to add it,
// specialize ctnn::detail::LinearPartOf

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// A user-defined layer with the members of Dense.
template <std::size_t kernel>
struct Correlation {
    template <Shape input>
    struct WithInput : LayerBase<input, Shape{input.size() - kernel + 1}> {
        static constexpr bool has_bias = false;
        static constexpr std::size_t inputs = input.size();
        static constexpr std::size_t outputs = inputs - kernel + 1;
        static constexpr std::size_t weight_count = kernel;
        static constexpr std::size_t multiply_adds = kernel * outputs;
        static constexpr std::array parameters{
            ParameterBlock{"weight", ParameterKind::weight, {kernel}, kernel, kernel}};

        template <std::size_t offset, class P, class X, class Y>
        static constexpr void forward(const P& p, const X& x, Y& y) {
            for (std::size_t o = 0; o < outputs; ++o) {
                y[o] = 0;
                for (std::size_t i = 0; i < kernel; ++i) y[o] += p[offset + i] * x[o + i];
            }
        }

        template <std::size_t, RequestedGradients, class P, class X, class Y, class DX, class G>
        static constexpr void backward(const P&, const X&, const Y&, const Y&, DX&, G&, bool) {}
    };
};

#ifndef CORRECTED
using Net = Network<double, Input<2>, Correlation<2>, Dense<1>>;
constexpr Net net{{2.0, 3.0, 1.0, 0.0}};
#else
using Net = Network<double, Input<2>, Dense<1>>;
constexpr Net net{{2.0, 3.0, 0.0}};
#endif
static_assert(net({1.0, 1.0})[0] == 5);

constexpr bool is_low = proves(net, Box{{{0, 1}, {0, 1}}}, output<0> < 6);
