// expected: ctnn: this layer lacks its shapes; derive its WithInput<shape> from LayerBase<input, output>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// y = 2 x
struct Twice {
    template <Shape shape>
    struct WithInput
#ifdef CORRECTED
        : LayerBase<shape, shape>
#endif
    {
        template <std::size_t>
        static constexpr void forward(const auto&, const auto& x, auto& y) {
            for (std::size_t i = 0; i < shape.size(); ++i) y[i] = x[i] + x[i];
        }
        template <std::size_t, RequestedGradients requested>
        static constexpr void backward(const auto&, const auto&, const auto&, const auto& dy, auto& dx, auto&, bool) {
            if constexpr (requested.input) {
                for (std::size_t i = 0; i < shape.size(); ++i) dx[i] = dy[i] + dy[i];
            }
        }
    };
};

constexpr auto net = initialize<Network<double, Input<2>, Twice, Dense<1>>>(1);
constexpr auto y = net({1, 2});
