#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/expm1.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = scale z above zero, scale alpha (e^z - 1) below, with the scale 1.0507 and the alpha
/// 1.6733 that keep mean 0 and variance 1 (Klambauer, Unterthiner, Mayr and Hochreiter,
/// "Self-Normalizing Neural Networks", 2017); above -1.7581; torch.nn.SELU. f' = scale above zero,
/// y + scale alpha below and at zero.
struct SELU {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T scale = T(1.0507009873554804934193349852946);
    template <FloatingPoint T>
    static constexpr T scaled_alpha = T(1.7580993408473768599402175208123);

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z > T(0) ? scale<T> * z : scaled_alpha<T> * math::expm1(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T y) {
        return y > T(0) ? scale<T> : y + scaled_alpha<T>;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
