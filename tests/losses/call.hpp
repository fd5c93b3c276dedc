#pragma once

#include <array>
#include <cstddef>

#include <ctnn/kernels/activation.hpp>
#include <ctnn/losses/loss.hpp>

/// Calls of losses with braced lists.
namespace call {

template <class T, class Loss, std::size_t N>
constexpr T value(const Loss& loss, const T (&y)[N], const T (&target)[N]) {
    return loss.value(y, target);
}

/// dL/dy
template <class T, class Loss, std::size_t N>
constexpr std::array<T, N> gradient(const Loss& loss, const T (&y)[N], const T (&target)[N]) {
    T dy[N]{};
    loss.gradient(y, target, dy);
    return std::to_array(dy);
}

/// The loss fused with the last activation, from z.
template <class Loss, class Activation, class T, std::size_t N>
constexpr T fused_value(const T (&z)[N], const T (&target)[N]) {
    T y[N]{};
    ctnn::kernels::activate<Activation, N>(z, y);
    return ctnn::FusedLoss<Loss, Activation>::value(z, y, target);
}

/// dL/dz
template <class Loss, class Activation, class T, std::size_t N>
constexpr std::array<T, N> fused_gradient(const T (&z)[N], const T (&target)[N]) {
    T y[N]{};
    ctnn::kernels::activate<Activation, N>(z, y);
    T dz[N]{};
    ctnn::FusedLoss<Loss, Activation>::gradient(y, target, dz);
    return std::to_array(dz);
}

}  // namespace call
