// expected: ctnn: this layer lacks forward<offset>(p, x, y) or backward<offset, requested>(p, x, y, dy, dx, g,

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// y = 2 x
struct Twice {
    template <Shape shape>
    struct WithInput : LayerBase<shape, shape> {
        template <std::size_t>
        static constexpr void forward(const auto&, const auto& x, auto& y) {
            for (std::size_t i = 0; i < shape.size(); ++i) y[i] = x[i] + x[i];
        }
#ifdef CORRECTED
        template <std::size_t, RequestedGradients requested>
        static constexpr void backward(const auto&, const auto&, const auto&, const auto& dy, auto& dx, auto&, bool) {
            if constexpr (requested.input) {
                for (std::size_t i = 0; i < shape.size(); ++i) dx[i] = dy[i] + dy[i];
            }
        }
#endif
    };
};

constexpr auto net = initialize<Network<double, Input<2>, Twice, Dense<1>>>(1);
constexpr auto y = net({1, 2});
