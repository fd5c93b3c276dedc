// expected: ctnn: proofs do not support this layer; they support Dense<n>, Input<n> and ctnn's activations; a layer of
// your own opts in by a specialization of ctnn::detail::LinearPartOf

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// A layer of a user, with the members that Dense has.
template <std::size_t kernel>
struct Conv1D {};

namespace ctnn {

template <std::size_t kernel, std::size_t inputs_>
struct Bound<Conv1D<kernel>, inputs_> {
    using Activation = Identity;
    static constexpr bool has_bias = false;
    static constexpr std::size_t inputs = inputs_;
    static constexpr std::size_t outputs = inputs - kernel + 1;
    static constexpr std::size_t weight_count = kernel;
    static constexpr std::size_t parameter_count = weight_count;
    static constexpr std::size_t multiply_adds = kernel * outputs;

    template <std::size_t first, class P, class X, class Z>
    static constexpr void forward(const P& p, const X& x, Z& z) {
        for (std::size_t o = 0; o < outputs; ++o) {
            z[o] = 0;
            for (std::size_t i = 0; i < kernel; ++i) z[o] += p[first + i] * x[o + i];
        }
    }
};

}  // namespace ctnn

#ifndef CORRECTED
using Net = Network<double, Input<2>, Conv1D<2>, Dense<1>>;
constexpr Net net{{2.0, 3.0, 1.0, 0.0}};
#else
using Net = Network<double, Input<2>, Dense<1>>;
constexpr Net net{{2.0, 3.0, 0.0}};
#endif
static_assert(net({1.0, 1.0})[0] == 5);

constexpr bool is_low = proves(net, Box{{{0, 1}, {0, 1}}}, output<0> < 6);
