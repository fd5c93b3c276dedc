#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[k][r][c] = the maximum of the window at (r, c) of x[k]. The stride is the window's size by
/// default. A NaN in a window makes its output NaN. The gradient goes to the first maximum.
/// Equivalent to torch.nn.MaxPool2d.
template <Extent window, Extent stride = window, Padding padding = 0>
struct MaxPool2D {
    template <Shape input>
    struct WithInput
        : LayerBase<input, detail::shape_of_windows<input, window, stride, Extent{1}, padding>(input.channels())> {
        using Base =
            LayerBase<input, detail::shape_of_windows<input, window, stride, Extent{1}, padding>(input.channels())>;
        static_assert(detail::check_window<input, window, stride, Extent{1}, padding>());
        static_assert(detail::check_padding_of_pool<window, padding>());
        static constexpr std::size_t vector_iterations = Base::outputs * window.height * window.width;

        template <std::size_t, class P, class X, class Y>
        static constexpr void forward(const P&, const X& x, Y& y) {
            for (std::size_t output = 0; output < Base::outputs; ++output) y[output] = x[index_of_maximum(x, output)];
        }

        template <std::size_t, RequestedGradients requested, class P, class X, class Y, class DY, class DX, class G>
        static constexpr void backward(const P&, const X& x, const Y&, const DY& dy, DX& dx, G&, bool) {
            if constexpr (requested.input) {
                using T = std::remove_cvref_t<decltype(dx[0])>;
                for (std::size_t i = 0; i < Base::inputs; ++i) dx[i] = T(0);
                for (std::size_t output = 0; output < Base::outputs; ++output) {
                    dx[index_of_maximum(x, output)] += dy[output];
                }
            }
        }

    private:
        /// Index in x of the maximum of an output's window.
        template <class X>
        static constexpr std::size_t index_of_maximum(const X& x, std::size_t output) {
            const std::size_t channel = output / Base::output.positions();
            const std::size_t position = output % Base::output.positions();
            const std::size_t row = position / Base::output.width() * stride.height;
            const std::size_t column = position % Base::output.width() * stride.width;
            const std::size_t first_row = row > padding.top ? row - padding.top : 0;
            const std::size_t first_column = column > padding.left ? column - padding.left : 0;
            const std::size_t end_row = smaller(row + window.height - padding.top, input.height());
            const std::size_t end_column = smaller(column + window.width - padding.left, input.width());
            std::size_t largest = (channel * input.height() + first_row) * input.width() + first_column;
            for (std::size_t r = first_row; r < end_row; ++r) {
                for (std::size_t c = first_column; c < end_column; ++c) {
                    const std::size_t here = (channel * input.height() + r) * input.width() + c;
                    if (x[here] > x[largest] || x[here] != x[here]) largest = here;
                }
            }
            return largest;
        }

        static constexpr std::size_t smaller(std::size_t a, std::size_t b) { return a < b ? a : b; }
    };
};

CTNN_STRICT_FP_END

}  // namespace ctnn
