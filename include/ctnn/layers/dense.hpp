#pragma once

#include <cstddef>

#include <ctnn/kernels/dense.hpp>
#include <ctnn/kernels/dense_vectors.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/layer.hpp>

namespace ctnn {

enum class Bias { with, without };

/// y[out] = activation(W[out][in] x[in] + b[out]). Parameters in PyTorch's order: W row by row, then b.
template <std::size_t size, class Activation = Identity, Bias bias = Bias::with>
struct Dense {};

template <std::size_t size, class Activation_, Bias bias, std::size_t inputs_>
struct Bound<Dense<size, Activation_, bias>, inputs_> {
    static_assert(
        ctnn::Activation<Activation_>,
        "ctnn: what stands in this Dense is not an activation; take one such as Tanh, ReLU or Softmax, or write one "
        "with value(z) for z of float and of double, and derivative(z, y)");
    static_assert(size > 0, "ctnn: a layer has at least one output");
    static_assert(!WholeLayerActivation<Activation_> || size > 1,
                  "ctnn: Softmax of one value is always 1; for one output take Sigmoid, or give the layer two outputs");

    using Activation = Activation_;
    static constexpr bool has_bias = bias == Bias::with;
    static constexpr std::size_t inputs = inputs_;
    static constexpr std::size_t outputs = size;
    static constexpr std::size_t weight_count = outputs * inputs;
    static constexpr std::size_t parameter_count = weight_count + (has_bias ? outputs : 0);
    static constexpr std::size_t fan_in = inputs;
    static constexpr std::size_t fan_out = outputs;
    static constexpr std::size_t multiply_adds = weight_count;

    template <std::size_t first, class P, class X, class Z>
    static constexpr void forward(const P& p, const X& x, Z& z) {
        kernels::Dense<inputs, outputs, first, has_bias>::forward(p, x, z);
    }

    template <std::size_t first, class P, class DZ, class DX>
    static constexpr void input_gradient(const P& p, const DZ& dz, DX& dx) {
        kernels::Dense<inputs, outputs, first, has_bias>::input_gradient(p, dz, dx);
    }

    template <std::size_t first, class X, class DZ, class G>
    static constexpr void parameter_gradient(const X& x, const DZ& dz, G& g, bool accumulate) {
        kernels::Dense<inputs, outputs, first, has_bias>::parameter_gradient(x, dz, g, accumulate);
    }

    template <class T, bool is_first>
    using VectorKernel = kernels::DenseVectors<T, inputs, outputs, has_bias, is_first>;
};

}  // namespace ctnn
