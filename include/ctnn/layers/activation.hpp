#pragma once

#include <concepts>
#include <cstddef>

#include <ctnn/core/language.hpp>

/// The contract of an activation.
namespace ctnn {

/// An activation of each number separately: value(z) and, for training, derivative(z, y) with y =
/// value(z). If the derivative needs only y, the activation declares `static constexpr bool
/// derivative_needs_z = false`, and z is not stored.
template <class Activation>
concept ElementwiseActivation = requires(double z) {
    { Activation::value(z) } -> std::same_as<double>;
};

/// An activation of all numbers of a layer together, such as Softmax: apply<width>(z, y) and
/// backward<width>(y, d), which replaces dL/dy in d by dL/dz. It declares `static constexpr bool
/// whole_layer = true`.
template <class Activation>
concept WholeLayerActivation = requires { Activation::whole_layer; };

template <class Tag>
concept Activation = ElementwiseActivation<Tag> || WholeLayerActivation<Tag>;

/// An activation without a useful derivative (zero or infinite everywhere); gradients reject it. It
/// declares `static constexpr bool not_differentiable = true`.
template <class Activation>
concept NotDifferentiable = requires { Activation::not_differentiable; };

namespace detail {

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

}  // namespace ctnn
