#pragma once

#include <cstddef>

#include <ctnn/layers/average_pool2d.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

/// y[k][t] = the sum of the window at t of x[k], divided by the number of positions in the window;
/// with CountPadding::no, by the number of those inside the input. Input (channels, length), output
/// the same channels with one position per window. The stride is the window's size by default.
/// Equivalent to torch.nn.AvgPool1d, with its count_include_pad.
template <std::size_t window, std::size_t stride = window, std::size_t padding = 0,
          CountPadding count_padding = CountPadding::yes>
struct AveragePool1D {
    /// The pooling of an image of one row.
    using OfImage = AveragePool2D<Extent{1, window}, Extent{1, stride}, Padding{0, padding}, count_padding>;

    template <Shape shape>
    struct WithInput : OfImage::template WithInput<detail::image_of_sequence<shape>()> {
        using Image = typename OfImage::template WithInput<detail::image_of_sequence<shape>()>;
        static constexpr Shape input = shape;
        static constexpr Shape output{Image::output.channels(), Image::output.width()};
    };
};

}  // namespace ctnn
