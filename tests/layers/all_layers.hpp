#pragma once

#include <ctnn/ctnn.hpp>
#include <golden/layers.hpp>
#include <string_view>
#include <tuple>
#include <utility>

/// One network for each layer and each of its variants, with the values that PyTorch computes. To
/// add a layer, add a row here and a row of the same name to golden/make_layers.py;
/// check_all_layers.hpp has the checks.
namespace all_layers {

using namespace ctnn;

/// The row on a line of this file, if there is one; All collects them.
template <int line>
struct RowOfLine {
    using type = std::tuple<>;
};

#define LAYER(name_, ...)                                      \
    struct name_ {                                             \
        static constexpr std::string_view name = #name_;       \
        static constexpr auto& golden = golden::layers::name_; \
        template <class T>                                     \
        using Net = Network<T, __VA_ARGS__>;                   \
    };                                                         \
    template <>                                                \
    struct RowOfLine<__LINE__> {                               \
        using type = std::tuple<name_>;                        \
    };

// clang-format off
LAYER(dense, Input<4>, Dense<5, Tanh>, Dense<3, Sigmoid>)
LAYER(dense_without_bias, Input<4>, Dense<3, Tanh, Bias::without>)
LAYER(activation_alone, Input<3>, Tanh, Dense<4>, Softplus, Dense<3>, Softmax)
LAYER(flatten, Input<2, 2, 3>, Flatten, Dense<3>)
LAYER(conv2d, Input<2, 5, 6>, Conv2D<3, Kernel<3>, Tanh>, Flatten, Dense<2>)
LAYER(conv2d_without_bias, Input<1, 4, 4>, Conv2D<4, Kernel<2>, Identity, ConvolutionOptions{.bias = Bias::without}>, Flatten, Dense<2>)
LAYER(conv2d_stride_padding, Input<2, 5, 6>, Conv2D<3, Kernel<3, 2>, Identity, ConvolutionOptions{.stride = Extent{2, 1}, .padding = Padding{1, 0}}>, Flatten, Dense<2>)
LAYER(conv2d_asymmetric_padding, Input<1, 4, 4>, Conv2D<2, Kernel<3>, Identity, ConvolutionOptions{.stride = 2, .padding = Padding{0, 1, 2, 0}}>, Flatten, Dense<2>)
LAYER(conv2d_groups, Input<4, 4, 4>, Conv2D<6, Kernel<3>, Identity, ConvolutionOptions{.groups = 2}>, Flatten, Dense<2>)
LAYER(conv2d_depthwise, Input<3, 4, 4>, Conv2D<3, Kernel<3>, Identity, ConvolutionOptions{.padding = 1, .groups = 3}>, Flatten, Dense<2>)
LAYER(conv2d_dilation, Input<1, 6, 6>, Conv2D<2, Kernel<3>, Identity, ConvolutionOptions{.padding = 1, .dilation = 2}>, Flatten, Dense<2>)
LAYER(conv1d, Input<2, 6>, Conv1D<3, Kernel<3>, Tanh>, Flatten, Dense<2>)
LAYER(conv1d_options, Input<4, 9>, Conv1D<6, Kernel<3>, Identity, ConvolutionOptions{.stride = 2, .padding = Padding{0, 1, 0, 3}, .dilation = 2, .groups = 2, .bias = Bias::without}>, Flatten, Dense<2>)
LAYER(max_pool1d, Input<2, 8>, Conv1D<2, Kernel<2>, Tanh>, MaxPool1D<2>, Flatten, Dense<2>)
LAYER(max_pool1d_overlapping, Input<2, 7>, Conv1D<2, Kernel<1>, Tanh>, MaxPool1D<3, 2, 1>, Flatten, Dense<2>)
LAYER(conv1d_same_padding, Input<2, 6>, Conv1D<3, Kernel<4>, Tanh, ConvolutionOptions{.padding = same_padding(4)}>, Flatten, Dense<2>)
LAYER(conv2d_same_padding, Input<2, 4, 5>, Conv2D<2, Kernel<2, 4>, Tanh, ConvolutionOptions{.padding = same_padding({2, 4}, 2), .dilation = 2}>, Flatten, Dense<2>)
LAYER(max_pool2d, Input<1, 6, 6>, Conv2D<2, Kernel<3>, Tanh, ConvolutionOptions{.padding = 1}>, MaxPool2D<2>, Flatten, Dense<2>)
LAYER(max_pool2d_overlapping, Input<1, 5, 5>, Conv2D<2, Kernel<2>>, MaxPool2D<3, 1, 1>, Flatten, Dense<2>)
LAYER(average_pool1d, Input<2, 8>, Conv1D<2, Kernel<2>, Tanh>, AveragePool1D<3, 2, 1>, Flatten, Dense<2>)
LAYER(average_pool1d_padding_not_counted, Input<2, 7>, Conv1D<2, Kernel<2>, Tanh>, AveragePool1D<2, 1, 1, CountPadding::no>, Flatten, Dense<2>)
LAYER(average_pool2d, Input<2, 4, 6>, Conv2D<2, Kernel<3>, Tanh, ConvolutionOptions{.padding = 1}>, AveragePool2D<2>, Flatten, Dense<2>)
LAYER(average_pool2d_padding_counted, Input<2, 5, 6>, AveragePool2D<Extent{3, 2}, Extent{2, 1}, 1>, Tanh, Flatten, Dense<2>)
LAYER(average_pool2d_padding_not_counted, Input<2, 5, 6>, AveragePool2D<Extent{3, 2}, Extent{2, 1}, 1, CountPadding::no>, Tanh, Flatten, Dense<2>)
LAYER(global_average_pool2d, Input<2, 3, 4>, Conv2D<3, Kernel<2>, Tanh>, GlobalAveragePool2D, Flatten, Dense<2>)
LAYER(global_max_pool2d, Input<2, 3, 4>, Conv2D<3, Kernel<2>, Tanh>, GlobalMaxPool2D, Flatten, Dense<2>)
LAYER(zero_pad2d, Input<2, 3, 2>, Conv2D<2, Kernel<2>, Tanh>, ZeroPad2D<Padding{1, 0, 2, 3}>, Conv2D<2, Kernel<2>, Tanh>, Flatten, Dense<2>)
LAYER(scale_one_dimension, Input<3>, Dense<4, Tanh>, Scale, Dense<2>)
LAYER(scale_conv2d, Input<2, 3, 3>, Conv2D<3, Kernel<2>, Tanh>, Scale, Sigmoid, Flatten, Dense<2>)
LAYER(layer_norm, Input<3>, Dense<5, Tanh>, LayerNorm, Sigmoid, Dense<2>)
LAYER(layer_norm_conv2d, Input<2, 3, 3>, Conv2D<3, Kernel<2>, Tanh>, LayerNorm, Flatten, Dense<2>)
LAYER(layer_norm_residual, Input<3>, Dense<4>, Residual<LayerNorm, Dense<4, Tanh>>, Dense<2>)
LAYER(residual_dense, Input<4>, Residual<Dense<3, Tanh>, Dense<4>>, Dense<2>)
LAYER(residual_last, Input<3>, Dense<3, Tanh>, Residual<Dense<3>>)
LAYER(residual_shortcut, Input<4>, Residual<Dense<3, Tanh>, Shortcut<Dense<3>>>, Sigmoid, Dense<2>)
LAYER(residual_conv2d, Input<2, 4, 4>, Residual<Conv2D<2, Kernel<3>, Tanh, ConvolutionOptions{.padding = 1}>, Conv2D<2, Kernel<3>, Identity, ConvolutionOptions{.padding = 1}>>, Sigmoid, Flatten, Dense<2>)
LAYER(concat, Input<4>, Concat<Dense<2, Tanh>, Sequential<Dense<3, Sigmoid>, Dense<1>>, Identity>, Dense<2>)
LAYER(concat_conv2d, Input<2, 4, 4>, Concat<Conv2D<1, Kernel<1>>, Conv2D<2, Kernel<3>, Identity, ConvolutionOptions{.padding = 1}>>, Flatten, Dense<2>)
LAYER(nested, Input<3>, Dense<3>, Residual<Concat<Dense<2>, Dense<1>>, Residual<Dense<3, Tanh>>>, Sequential<Dense<2, Tanh>>)
LAYER(hard_swish, Input<3>, HardSwish, Dense<4>, HardSwish, Dense<3>, HardSwish)
LAYER(hard_sigmoid, Input<3>, HardSigmoid, Dense<4>, HardSigmoid, Dense<3>, HardSigmoid)
LAYER(clamp, Input<3>, Clamp<-1, 4, 4>, Dense<4>, Clamp<-1, 4, 4>, Dense<3>, Clamp<-1, 4, 4>)
LAYER(relu6, Input<3>, ReLU6, Dense<4>, ReLU6, Dense<3>, ReLU6)
LAYER(selu, Input<3>, SELU, Dense<4>, SELU, Dense<3>, SELU)
LAYER(mish, Input<3>, Mish, Dense<4>, Mish, Dense<3>, Mish)
LAYER(log_softmax, Input<3>, LogSoftmax, Dense<4>, LogSoftmax, Dense<3>, LogSoftmax)
// clang-format on

#undef LAYER

template <int... lines>
auto rows_of_lines(std::integer_sequence<int, lines...>)
    -> decltype(std::tuple_cat(typename RowOfLine<lines>::type{}...));

using All = decltype(rows_of_lines(std::make_integer_sequence<int, __LINE__>{}));

}  // namespace all_layers
