#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/sigmoid.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z sigmoid(z) (Elfwing, Uchibe and Doya, 2017; also called swish), f' = s + y (1 - s) with s = sigmoid(z)
struct SiLU {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * math::sigmoid(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T y) {
        const T s = math::sigmoid(z);
        return s + y * (T(1) - s);
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
