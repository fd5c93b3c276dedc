#pragma once

#include <cstddef>

#include <ctnn/core/shape.hpp>

/// The windows of convolutions and pooling layers: their sizes, and how they move over the input.
namespace ctnn {

/// A height and a width; a single number sets both.
struct Extent {
    std::size_t height;
    std::size_t width;

    constexpr Extent(std::size_t both) : height(both), width(both) {}
    constexpr Extent(std::size_t height_, std::size_t width_) : height(height_), width(width_) {}

    friend constexpr bool operator==(const Extent&, const Extent&) = default;
};

/// Rows of padding above and below the input and columns to its left and right. One number sets all
/// four; two numbers set the vertical and the horizontal padding.
struct Padding {
    std::size_t top;
    std::size_t left;
    std::size_t bottom;
    std::size_t right;

    constexpr Padding(std::size_t all) : Padding(all, all) {}
    constexpr Padding(std::size_t vertical, std::size_t horizontal)
        : Padding(vertical, horizontal, vertical, horizontal) {}
    constexpr Padding(std::size_t top_, std::size_t left_, std::size_t bottom_, std::size_t right_)
        : top(top_), left(left_), bottom(bottom_), right(right_) {}

    friend constexpr bool operator==(const Padding&, const Padding&) = default;
};

/// The padding with which the output of a convolution of stride 1 has its input's height and width.
/// If it is odd, the additional row or column is below or to the right: `padding="same"` of PyTorch.
[[nodiscard]] constexpr Padding same_padding(Extent kernel, Extent dilation = 1) {
    const std::size_t height = kernel.height > 0 ? dilation.height * (kernel.height - 1) : 0;
    const std::size_t width = kernel.width > 0 ? dilation.width * (kernel.width - 1) : 0;
    return {height / 2, width / 2, height - height / 2, width - width / 2};
}

namespace detail {

/// The number of positions of a window along one dimension, as in PyTorch: floor((size + padding -
/// dilation (window - 1) - 1) / stride) + 1; 0 if the window does not fit.
consteval std::size_t positions_of_window(std::size_t size, std::size_t padding, std::size_t window, std::size_t stride,
                                          std::size_t dilation) {
    const std::size_t length = dilation * (window - 1) + 1;
    return stride == 0 || window == 0 || length > size + padding ? 0 : (size + padding - length) / stride + 1;
}

/// Reports an empty window, or one larger than the padded input.
template <Shape input, Extent window, Extent stride, Extent dilation, Padding padding>
consteval bool check_window() {
    static_assert(input.rank() == 3,
                  "ctnn: a 2D convolution or pooling takes three dimensions, channels, height and width; start the "
                  "network with Input<channels, height, width>");
    static_assert(window.height > 0 && window.width > 0, "ctnn: the height or the width of the kernel is 0");
    static_assert(stride.height > 0 && stride.width > 0, "ctnn: the stride is 0; it is at least 1");
    static_assert(dilation.height > 0 && dilation.width > 0, "ctnn: the dilation is 0; write 1 for no dilation");
    static_assert(dilation.height * (window.height - 1) < input.height() + padding.top + padding.bottom &&
                      dilation.width * (window.width - 1) < input.width() + padding.left + padding.right,
                  "ctnn: the kernel is larger than its input with the padding");
    return true;
}

/// Reports padding that could fill a pooling's window completely.
template <Extent window, Padding padding>
consteval bool check_padding_of_pool() {
    static_assert(2 * padding.top <= window.height && 2 * padding.bottom <= window.height &&
                      2 * padding.left <= window.width && 2 * padding.right <= window.width,
                  "ctnn: the padding of a pooling is at most half of its window");
    return true;
}

/// The output shape of a window operation. A size of 0 becomes 1, because check_window() reports
/// it.
template <Shape input, Extent window, Extent stride, Extent dilation, Padding padding>
consteval Shape shape_of_windows(std::size_t channels) {
    const std::size_t height = positions_of_window(input.height(), padding.top + padding.bottom, window.height,
                                                   stride.height, dilation.height);
    const std::size_t width =
        positions_of_window(input.width(), padding.left + padding.right, window.width, stride.width, dilation.width);
    return {channels > 0 ? channels : 1, height > 0 ? height : 1, width > 0 ? width : 1};
}

/// The input of a one-dimensional layer, (channels, length), as that of the two-dimensional layer
/// that computes it: images of one row.
template <Shape input>
consteval Shape image_of_sequence() {
    static_assert(input.rank() == 2,
                  "ctnn: a 1D convolution or pooling takes two dimensions, channels and length; start the network with "
                  "Input<channels, length>");
    return {input.channels(), 1, input.positions()};
}

}  // namespace detail

}  // namespace ctnn
