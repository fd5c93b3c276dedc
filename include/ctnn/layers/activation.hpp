#pragma once

#include <concepts>
#include <cstddef>

#include <ctnn/core/language.hpp>

/// The contract of an activation.
namespace ctnn {

/// Maps each number alone: value(z), and for training derivative(z, y) with y = value(z). An activation whose
/// derivative needs y only declares `static constexpr bool derivative_needs_z = false`, and z is not stored.
template <class Activation>
concept ElementwiseActivation = requires(double z) {
    { Activation::value(z) } -> std::same_as<double>;
};

/// Maps all numbers of a layer together, as Softmax: apply(z, y), and pull_back(y, d) in place. Declares
/// `static constexpr bool whole_layer = true`.
template <class Activation>
concept WholeLayerActivation = requires { Activation::whole_layer; };

template <class Tag>
concept Activation = ElementwiseActivation<Tag> || WholeLayerActivation<Tag>;

/// Has no useful derivative (zero or infinite everywhere), so gradients reject it. Declares
/// `static constexpr bool not_differentiable = true`.
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
