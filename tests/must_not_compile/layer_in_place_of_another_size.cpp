// expected: ctnn: this layer is declared in_place, and has another number of outputs than of inputs

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// Every number twice.
struct Repeat {
    template <Shape shape>
    struct WithInput : LayerBase<shape, Shape{2 * shape.size()}> {
#ifndef CORRECTED
        static constexpr bool in_place = true;
#endif
        template <std::size_t>
        static constexpr void forward(const auto&, const auto& x, auto& y) {
            for (std::size_t i = 0; i < 2 * shape.size(); ++i) y[i] = x[i / 2];
        }
        template <std::size_t, RequestedGradients requested>
        static constexpr void backward(const auto&, const auto&, const auto&, const auto& dy, auto& dx, auto&, bool) {
            if constexpr (requested.input) {
                for (std::size_t i = 0; i < shape.size(); ++i) dx[i] = dy[2 * i] + dy[2 * i + 1];
            }
        }
    };
};

constexpr auto net = initialize<Network<double, Input<2>, Dense<2>, Repeat, Dense<1>>>(1);
constexpr auto y = net({1, 2});
