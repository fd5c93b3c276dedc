#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/layer.hpp>

/// Applies an activation to a whole layer, element by element in order.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// y = f(z); z and y may be the same array.
template <class Activation, std::size_t width, class Z, class Y>
constexpr void activate(const Z& z, Y& y) {
    if constexpr (WholeLayerActivation<Activation>) {
        Activation::template apply<width>(z, y);
    } else if constexpr (std::is_same_v<Activation, Identity> && std::is_same_v<Z, Y>) {
        if (&z != &y) {
            for (std::size_t i = 0; i < width; ++i) y[i] = z[i];
        }
    } else {
        for (std::size_t i = 0; i < width; ++i) y[i] = Activation::value(z[i]);
    }
}

/// dz = f'(z) dy, in place: d is dy, then dz.
template <class Activation, std::size_t width, class T>
constexpr void backward(const T (&z)[width], const T (&y)[width], T (&d)[width]) {
    if constexpr (WholeLayerActivation<Activation>) {
        Activation::template backward<width>(y, d);
    } else if constexpr (!std::is_same_v<Activation, Identity>) {
        for (std::size_t i = 0; i < width; ++i) d[i] *= Activation::derivative(z[i], y[i]);
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
