#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/kernels/pass_through_vectors.hpp>

/// What a layer is. In a network's type stands a tag, as `Dense<4, Tanh>` or `Tanh`, that knows no input size.
/// `Bound<Tag, inputs>` is the layer with its input size: shapes as constants, and the two halves of its arithmetic,
/// which the network strings together:
///   z[out] = forward(parameters, x[in]),  y[out] = activation(z)
/// and backwards dz from dy by the activation, then dx and the parameters' gradient from dz.
namespace ctnn {

/// One number in, one number out: value(z), and derivative(z, y) where y = value(z), for learning. Where y is enough,
/// derivative_needs_z says so by being false, and z need not be kept.
template <class Activation>
concept ElementwiseActivation = requires(double z) {
    { Activation::value(z) } -> std::same_as<double>;
};

/// A whole layer's numbers in and out, as Softmax: apply(z, y), and in place backward(y, d).
template <class Activation>
concept WholeLayerActivation = requires { Activation::whole_layer; };

template <class Tag>
concept Activation = ElementwiseActivation<Tag> || WholeLayerActivation<Tag>;

namespace detail {

/// Whether z is to be kept for the derivative: unless the activation says that y is enough.
template <class Activation>
inline constexpr bool derivative_needs_z = [] {
    if constexpr (requires { Activation::derivative_needs_z; }) {
        return static_cast<bool>(Activation::derivative_needs_z);
    } else {
        return true;
    }
}();

template <class Activation, class T>
concept HasDerivative = WholeLayerActivation<Activation> || requires(T z, T y) {
    { Activation::derivative(z, y) } -> std::same_as<T>;
};

}  // namespace detail

/// f' of this activation is of no use (zero or infinite), so gradients reject it.
template <class Activation>
concept NotDifferentiable = requires { Activation::not_differentiable; };

template <class Tag, std::size_t inputs>
struct Bound {
    static_assert(sizeof(Tag) == 0,
                  "ctnn: this is not a layer; a network is made of Input<n>, Dense<n>, and activations such as Tanh or "
                  "Softmax; an "
                  "activation of your own has value(z) for z of float and of double, and derivative(z, y)");
};

/// Hands x on as z; the base of layers without parameters.
template <std::size_t width>
struct PassThrough {
    static constexpr std::size_t inputs = width;
    static constexpr std::size_t outputs = width;
    static constexpr std::size_t parameter_count = 0;
    static constexpr std::size_t multiply_adds = 0;

    template <std::size_t, class P, class X, class Z>
    static constexpr void forward(const P&, const X& x, Z& z) {
        for (std::size_t i = 0; i < width; ++i) z[i] = x[i];
    }

    template <std::size_t, class P, class DZ, class DX>
    static constexpr void input_gradient(const P&, const DZ& dz, DX& dx) {
        for (std::size_t i = 0; i < width; ++i) dx[i] = dz[i];
    }

    template <std::size_t, class X, class DZ, class G>
    static constexpr void parameter_gradient(const X&, const DZ&, G&, bool) {}

    template <class T, bool is_first>
    using VectorKernel = kernels::PassThroughVectors<T, width>;
};

/// An activation as a layer of its own.
template <Activation Tag, std::size_t width>
struct Bound<Tag, width> : PassThrough<width> {
    using Activation = Tag;
    static_assert(!WholeLayerActivation<Tag> || width > 1,
                  "ctnn: Softmax of one value is always 1; for one output take Sigmoid, or give the layer two outputs");
};

}  // namespace ctnn
