#pragma once

#include <cstddef>

#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/max_pool2d.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

/// y[k][t] = the maximum of the window at t of x[k]. Input (channels, length), output the same
/// channels with one position per window. The stride is the window's size by default. A NaN in a
/// window makes its output NaN. The gradient goes to the first maximum. Equivalent to
/// torch.nn.MaxPool1d.
template <std::size_t window, std::size_t stride = window, std::size_t padding = 0>
struct MaxPool1D {
    /// The pooling of an image of one row.
    using OfImage = MaxPool2D<Extent{1, window}, Extent{1, stride}, Padding{0, padding}>;

    template <Shape shape>
    struct WithInput : OfImage::template WithInput<detail::image_of_sequence<shape>()> {
        using Image = typename OfImage::template WithInput<detail::image_of_sequence<shape>()>;
        static constexpr Shape input = shape;
        static constexpr Shape output{Image::output.channels(), Image::output.width()};
    };
};

}  // namespace ctnn
