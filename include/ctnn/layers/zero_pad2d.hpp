#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[k][r][c] = x[k][r - top][c - left], or 0 outside x. Input (channels, height, width), output
/// (channels, top + height + bottom, left + width + right). The padding is given as for a
/// convolution: Padding{top, left, bottom, right}, or one or two numbers. Equivalent to
/// torch.nn.ZeroPad2d((left, right, top, bottom)).
template <Padding padding>
struct ZeroPad2D {
    template <Shape input>
    struct WithInput : LayerBase<input, Shape{input.channels(), padding.top + input.height() + padding.bottom,
                                              padding.left + input.width() + padding.right}> {
        using Base = LayerBase<input, Shape{input.channels(), padding.top + input.height() + padding.bottom,
                                            padding.left + input.width() + padding.right}>;
        static_assert(input.rank() == 3,
                      "ctnn: ZeroPad2D takes three dimensions, channels, height and width; start the network with "
                      "Input<channels, height, width>");

        template <std::size_t, class P, class X, class Y>
        static constexpr void forward(const P&, const X& x, Y& y) {
            using T = std::remove_cvref_t<decltype(y[0])>;
            for (std::size_t o = 0; o < Base::outputs; ++o) y[o] = T(0);
            for (std::size_t i = 0; i < Base::inputs; ++i) y[output_of(i)] = x[i];
        }

        template <std::size_t, RequestedGradients requested, class P, class X, class Y, class DY, class DX, class G>
        static constexpr void backward(const P&, const X&, const Y&, const DY& dy, DX& dx, G&, bool) {
            if constexpr (requested.input) {
                for (std::size_t i = 0; i < Base::inputs; ++i) dx[i] = dy[output_of(i)];
            }
        }

    private:
        /// Index in y of x[i].
        static constexpr std::size_t output_of(std::size_t i) {
            const std::size_t channel = i / input.positions();
            const std::size_t row = i % input.positions() / input.width();
            const std::size_t column = i % input.width();
            return (channel * Base::output.height() + padding.top + row) * Base::output.width() + padding.left + column;
        }
    };
};

CTNN_STRICT_FP_END

}  // namespace ctnn
