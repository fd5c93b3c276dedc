#include <ctnn/forward.hpp>

#include <cstddef>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/losses/half_squared_error.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// A user-defined layer that works in place: y = 2 x.
struct Twice {
    template <Shape shape>
    struct WithInput : LayerBase<shape, shape> {
        static constexpr bool in_place = true;

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

/// In-place layers at the beginning, in the middle and at the end.
using Net = Network<double, Input<1>, Twice, Dense<1>, Twice, Twice, Dense<1>, Twice>;
constexpr Net net{{1, 0, 1, 0}};
static_assert(net({3})[0] == 3 * 16 && input_gradient(net, HalfSquaredError{}, {3}, {47})[0] == 16);
static_assert(gradient(net, HalfSquaredError{}, {3}, {47}) == Net{{48, 8, 48, 2}});

/// A layer that saves what the backward pass would otherwise compute again: y = x^3, saved 3 x^2.
struct Cube {
    template <Shape shape>
    struct WithInput : LayerBase<shape, shape> {
        template <class T>
        struct Saved {
            T slope[shape.size()];
        };

        template <std::size_t>
        static constexpr void forward(const auto&, const auto& x, auto& y) {
            for (std::size_t i = 0; i < shape.size(); ++i) y[i] = x[i] * x[i] * x[i];
        }
        template <std::size_t offset>
        static constexpr void forward(const auto& p, const auto& x, auto& y, auto& saved) {
            forward<offset>(p, x, y);
            for (std::size_t i = 0; i < shape.size(); ++i) saved.slope[i] = 3 * x[i] * x[i];
        }
        template <std::size_t, RequestedGradients requested>
        static constexpr void backward(const auto&, const auto&, const auto&, const auto& saved, const auto& dy,
                                       auto& dx, auto&, bool) {
            if constexpr (requested.input) {
                for (std::size_t i = 0; i < shape.size(); ++i) dx[i] = saved.slope[i] * dy[i];
            }
        }
    };
};
using Cubed = Network<double, Input<1>, Dense<1>, Cube>;
static_assert(Cubed{{2, 0}}({1})[0] == 8);
static_assert(gradient(Cubed{{2, 0}}, HalfSquaredError{}, {1}, {7}) == Cubed{{12, 12}});

// The scratch array holds the outputs of two layers at a time, with a composite layer's own values
// between them.
using Deep = Network<double, Input<9>, Dense<2>, Dense<7>, Dense<3>, Dense<6>, Dense<1>>;
static_assert(Deep::scratch_bytes == sizeof(double) * (7 + 3));
using Nested = Network<double, Input<2>, Dense<4>, Residual<Dense<5>, Dense<4>>, Dense<1>>;
static_assert(Nested::scratch_bytes == sizeof(double) * (4 + 5 + 4));

}  // namespace

TEST_CASE("forward: static_assert rows hold at run time") {
    CHECK(net({3})[0] == 48);
    CHECK(gradient(net, HalfSquaredError{}, {3}, {47}) == Net{{48, 8, 48, 2}});
    CHECK(gradient(Cubed{{2, 0}}, HalfSquaredError{}, {1}, {7}) == Cubed{{12, 12}});
}
