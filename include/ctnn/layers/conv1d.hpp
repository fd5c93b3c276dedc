#pragma once

#include <cstddef>

#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

namespace detail {

constexpr bool is_one_number(const Extent& extent) { return extent.height == extent.width || extent.height == 1; }

constexpr bool is_horizontal(const Padding& padding) {
    return (padding.top == padding.left && padding.bottom == padding.right) ||
           (padding.top == 0 && padding.bottom == 0);
}

}  // namespace detail

/// y[o][t] = activation(bias[o] + sum over i, k of weight[o][i][k] * x[i][t stride + k dilation -
/// padding]): a cross-correlation, as in PyTorch. Input (channels, length). The kernel and the
/// options are given as for Conv2D, with one number for each; Padding{0, left, 0, right} sets two
/// different paddings. Parameters in PyTorch's order: weight[out][in / groups][kernel], then
/// bias[out]. Equivalent to torch.nn.Conv1d followed by the activation.
template <std::size_t channels, class Kernel_, class Activation_ = Identity,
          ConvolutionOptions options = ConvolutionOptions{}>
struct Conv1D {
    static_assert(ctnn::Activation<Activation_>,
                  "ctnn: what stands in this Conv1D is not an activation; take one such as Tanh or ReLU, or write one "
                  "with value(z) for z of float and of double, and derivative(z, y)");
    static_assert(!WholeLayerActivation<Activation_>,
                  "ctnn: Softmax takes one dimension, and the output of Conv1D has two; put Flatten before it");
    static_assert(detail::is_one_number(Kernel_::extent) && detail::is_one_number(options.stride) &&
                      detail::is_one_number(options.dilation) && detail::is_horizontal(options.padding),
                  "ctnn: Conv1D moves along one dimension, and its kernel, stride, dilation or padding has a height; "
                  "give one number for each, or for the padding Padding{0, left, 0, right}");

    /// The convolution of an image of one row.
    using OfImage = Conv2D<channels, Kernel<1, Kernel_::extent.width>, Activation_,
                           ConvolutionOptions{.stride = Extent{1, options.stride.width},
                                              .padding = Padding{0, options.padding.left, 0, options.padding.right},
                                              .dilation = Extent{1, options.dilation.width},
                                              .groups = options.groups,
                                              .bias = options.bias}>;

    template <Shape shape>
    struct WithInput : OfImage::template WithInput<detail::image_of_sequence<shape>()> {
        using Image = typename OfImage::template WithInput<detail::image_of_sequence<shape>()>;
        static constexpr Shape input = shape;
        static constexpr Shape output{Image::output.channels(), Image::output.width()};
        static constexpr auto parameters = [] {
            auto blocks = Image::parameters;
            blocks[0].dimensions = {channels, Image::group_inputs, Kernel_::extent.width};
            return blocks;
        }();
    };
};

}  // namespace ctnn
