#pragma once

#include <array>
#include <cstddef>

#include <ctnn/kernels/conv2d.hpp>
#include <ctnn/kernels/conv2d_vectors.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

/// The size of a convolution's kernel: Kernel<size>, or Kernel<height, width>.
template <std::size_t height, std::size_t width = height>
struct Kernel {
    static constexpr Extent extent{height, width};
};

/// Options of a convolution, such as ConvolutionOptions{.stride = 2, .padding = 1}.
struct ConvolutionOptions {
    Extent stride = 1;
    Padding padding = 0;  ///< Rows and columns of zeros around the input.
    Extent dilation = 1;
    std::size_t groups = 1;
    Bias bias = Bias::with;
};

namespace detail {

template <std::size_t in_channels, std::size_t out_channels, std::size_t groups>
consteval bool check_groups() {
    static_assert(out_channels > 0, "ctnn: a layer has at least one output");
    static_assert(groups > 0, "ctnn: the number of groups is 0; write 1 for no grouping");
    static_assert(
        groups == 0 || (in_channels % groups == 0 && out_channels % groups == 0),
        "ctnn: the groups of a convolution divide the channels of its input and of its output into equal parts; "
        "here they do not");
    return true;
}

}  // namespace detail

/// y[o][r][c] = activation(bias[o] + sum over i, kr, kc of weight[o][i][kr][kc] *
/// x[i][r stride + kr dilation - padding][c stride + kc dilation - padding]): a cross-correlation,
/// as in PyTorch. With groups, i runs over the input channels of the output's group. Parameters in
/// PyTorch's order: weight[out][in / groups][height][width], then bias[out]. Equivalent to
/// torch.nn.Conv2d followed by the activation.
template <std::size_t channels, class Kernel_, class Activation_ = Identity,
          ConvolutionOptions options = ConvolutionOptions{}>
struct Conv2D {
    static_assert(ctnn::Activation<Activation_>,
                  "ctnn: what stands in this Conv2D is not an activation; take one such as Tanh or ReLU, or write one "
                  "with value(z) for z of float and of double, and derivative(z, y)");
    static_assert(!WholeLayerActivation<Activation_>,
                  "ctnn: Softmax takes one dimension, and the output of Conv2D has three; put Flatten before it");

    template <Shape input>
    static consteval Shape output_of() {
        return detail::shape_of_windows<input, Kernel_::extent, options.stride, options.dilation, options.padding>(
            channels);
    }

    template <Shape input>
    struct WithInput : LayerBase<input, output_of<input>()> {
        using Base = LayerBase<input, output_of<input>()>;
        static_assert(
            detail::check_window<input, Kernel_::extent, options.stride, options.dilation, options.padding>());
        static_assert(detail::check_groups<input.channels(), channels, options.groups>());
        using Activation = Activation_;

        struct Geometry {
            static constexpr std::size_t in_channels = input.channels();
            static constexpr std::size_t in_height = input.height();
            static constexpr std::size_t in_width = input.width();
            static constexpr std::size_t out_channels = channels;
            static constexpr std::size_t out_height = Base::output.height();
            static constexpr std::size_t out_width = Base::output.width();
            static constexpr std::size_t kernel_height = Kernel_::extent.height;
            static constexpr std::size_t kernel_width = Kernel_::extent.width;
            static constexpr std::size_t stride_height = options.stride.height;
            static constexpr std::size_t stride_width = options.stride.width;
            static constexpr std::size_t dilation_height = options.dilation.height;
            static constexpr std::size_t dilation_width = options.dilation.width;
            static constexpr std::size_t pad_top = options.padding.top;
            static constexpr std::size_t pad_left = options.padding.left;
            static constexpr std::size_t groups = options.groups > 0 ? options.groups : 1;
            static constexpr bool has_bias = options.bias == Bias::with;
        };

        static constexpr std::size_t group_inputs = Geometry::in_channels / Geometry::groups;
        static constexpr std::size_t kernel_size = Geometry::kernel_height * Geometry::kernel_width;
        static constexpr std::size_t fan_in = group_inputs * kernel_size;
        static constexpr std::size_t fan_out = channels / Geometry::groups * kernel_size;
        static constexpr std::size_t multiply_adds = Base::outputs * fan_in;
        static constexpr auto parameters = [] {
            constexpr ParameterBlock weight{"weight",
                                            ParameterKind::weight,
                                            {channels, group_inputs, Geometry::kernel_height, Geometry::kernel_width},
                                            fan_in,
                                            fan_out};
            if constexpr (Geometry::has_bias) {
                return std::array{weight, ParameterBlock{"bias", ParameterKind::bias, {channels}}};
            } else {
                return std::array{weight};
            }
        }();

        template <std::size_t offset, class P, class X, class Y>
        static constexpr void forward(const P& p, const X& x, Y& y) {
            kernels::Conv2D<Geometry, offset>::forward(p, x, y);
        }

        template <std::size_t offset, RequestedGradients requested, class P, class X, class Y, class DY, class DX,
                  class G>
        static constexpr void backward(const P& p, const X& x, const Y&, const DY& dy, DX& dx, G& g, bool accumulate) {
            using Arithmetic = kernels::Conv2D<Geometry, offset>;
            if constexpr (requested.parameters) Arithmetic::parameter_gradient(x, dy, g, accumulate);
            if constexpr (requested.input) Arithmetic::input_gradient(p, dy, dx);
        }

        // A fold has an operand for each channel, and Clang accepts 256.
        template <class T, bool wants_dx>
            requires(Geometry::groups == 1 && Geometry::in_channels < 256 && channels < 256)
        using VectorKernel = kernels::Conv2DVectors<T, Geometry, input, Base::output, wants_dx>;
        static constexpr std::size_t vector_iterations = Base::output.positions() * kernel_size;
    };
};

}  // namespace ctnn
