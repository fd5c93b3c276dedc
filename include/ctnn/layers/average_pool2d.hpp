#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Whether an average includes the zeros of the padding.
enum class CountPadding { yes, no };

/// y[k][r][c] = the sum of the window at (r, c) of x[k], divided by the number of positions in the
/// window; with CountPadding::no, by the number of those inside the input. Input (channels, height,
/// width), output the same channels with one position per window. The stride is the window's size
/// by default. Equivalent to torch.nn.AvgPool2d, with its count_include_pad.
template <Extent window, Extent stride = window, Padding padding = 0, CountPadding count_padding = CountPadding::yes>
struct AveragePool2D {
    template <Shape input>
    struct WithInput
        : LayerBase<input, detail::shape_of_windows<input, window, stride, Extent{1}, padding>(input.channels())> {
        using Base =
            LayerBase<input, detail::shape_of_windows<input, window, stride, Extent{1}, padding>(input.channels())>;
        static_assert(detail::check_window<input, window, stride, Extent{1}, padding>());
        static_assert(detail::check_padding_of_pool<window, padding>());

        template <std::size_t, class P, class X, class Y>
        static constexpr void forward(const P&, const X& x, Y& y) {
            using T = std::remove_cvref_t<decltype(y[0])>;
            for (std::size_t output = 0; output < Base::outputs; ++output) {
                const Window inside(output);
                T sum = T(0);
                inside.for_each([&](std::size_t i) { sum += x[i]; });
                y[output] = sum / static_cast<T>(inside.count());
            }
        }

        template <std::size_t, RequestedGradients requested, class P, class X, class Y, class DY, class DX, class G>
        static constexpr void backward(const P&, const X&, const Y&, const DY& dy, DX& dx, G&, bool) {
            if constexpr (requested.input) {
                using T = std::remove_cvref_t<decltype(dx[0])>;
                for (std::size_t i = 0; i < Base::inputs; ++i) dx[i] = T(0);
                for (std::size_t output = 0; output < Base::outputs; ++output) {
                    const Window inside(output);
                    const T share = dy[output] / static_cast<T>(inside.count());
                    inside.for_each([&](std::size_t i) { dx[i] += share; });
                }
            }
        }

    private:
        /// The part of an output's window that is inside the input.
        struct Window {
            std::size_t channel;
            std::size_t first_row;
            std::size_t end_row;
            std::size_t first_column;
            std::size_t end_column;

            explicit constexpr Window(std::size_t output) : channel(output / Base::output.positions()) {
                const std::size_t position = output % Base::output.positions();
                const std::size_t row = position / Base::output.width() * stride.height;
                const std::size_t column = position % Base::output.width() * stride.width;
                first_row = row > padding.top ? row - padding.top : 0;
                first_column = column > padding.left ? column - padding.left : 0;
                end_row = smaller(row + window.height - padding.top, input.height());
                end_column = smaller(column + window.width - padding.left, input.width());
            }

            /// The number by which the sum is divided.
            [[nodiscard]] constexpr std::size_t count() const {
                if constexpr (count_padding == CountPadding::yes) return window.height * window.width;
                return (end_row - first_row) * (end_column - first_column);
            }

            /// Calls body(index in x), row by row.
            template <class Body>
            constexpr void for_each(const Body& body) const {
                for (std::size_t r = first_row; r < end_row; ++r) {
                    for (std::size_t c = first_column; c < end_column; ++c) {
                        body((channel * input.height() + r) * input.width() + c);
                    }
                }
            }
        };

        static constexpr std::size_t smaller(std::size_t a, std::size_t b) { return a < b ? a : b; }
    };
};

CTNN_STRICT_FP_END

}  // namespace ctnn
