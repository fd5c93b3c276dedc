#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/shape.hpp>
#include <ctnn/kernels/dense.hpp>
#include <ctnn/kernels/dense_vectors.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/layer.hpp>

namespace ctnn {

enum class Bias { with, without };

namespace detail {

template <Shape given, std::size_t rank>
consteval bool check_dense() {
    static_assert(given.rank() == rank,
                  "ctnn: Dense takes one dimension, and its input has several; put Flatten before it");
    return true;
}

}  // namespace detail

/// y[out] = activation(weight[out][in] x[in] + bias[out]). Parameters in PyTorch's order: weight
/// row by row, then bias. Equivalent to torch.nn.Linear followed by the activation.
template <std::size_t size, class Activation_ = Identity, Bias bias = Bias::with>
struct Dense {
    static_assert(
        ctnn::Activation<Activation_>,
        "ctnn: what stands in this Dense is not an activation; take one such as Tanh, ReLU or Softmax, or write one "
        "with value(z) for z of float and of double, and derivative(z, y)");
    static_assert(size > 0, "ctnn: a layer has at least one output");
    static_assert(!WholeLayerActivation<Activation_> || size > 1,
                  "ctnn: Softmax of one value is always 1; for one output take Sigmoid, or give the layer two outputs");

    template <Shape input>
    struct WithInput : LayerBase<input, Shape{size}> {
        static_assert(detail::check_dense<input, 1>());
        using Activation = Activation_;
        static constexpr bool has_bias = bias == Bias::with;
        static constexpr std::size_t inputs = input.size();
        static constexpr std::size_t outputs = size;
        static constexpr std::size_t weight_count = outputs * inputs;
        static constexpr std::size_t multiply_adds = weight_count;
        static constexpr bool is_folded = true;
        static constexpr auto parameters = [] {
            constexpr ParameterBlock weight{"weight", ParameterKind::weight, {outputs, inputs}, inputs, outputs};
            if constexpr (has_bias) {
                return std::array{weight, ParameterBlock{"bias", ParameterKind::bias, {outputs}}};
            } else {
                return std::array{weight};
            }
        }();

        template <std::size_t offset, class P, class X, class Y>
        static constexpr void forward(const P& p, const X& x, Y& y) {
            kernels::Dense<inputs, outputs, offset, has_bias>::forward(p, x, y);
        }

        template <std::size_t offset, RequestedGradients requested, class P, class X, class Y, class DY, class DX,
                  class G>
        static constexpr void backward(const P& p, const X& x, const Y&, const DY& dy, DX& dx, G& g, bool accumulate) {
            using Kernel = kernels::Dense<inputs, outputs, offset, has_bias>;
            if constexpr (requested.parameters) Kernel::parameter_gradient(x, dy, g, accumulate);
            if constexpr (requested.input) Kernel::input_gradient(p, dy, dx);
        }

        template <class T, bool wants_dx>
        using VectorKernel = kernels::DenseVectors<T, inputs, outputs, has_bias, !wants_dx>;
    };
};

}  // namespace ctnn
