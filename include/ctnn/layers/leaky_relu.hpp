#pragma once

#include <ctnn/core/floating_point.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z above zero, slope * z below, with slope = numerator / denominator; f'(0) = slope, as in
/// PyTorch.
template <int numerator = 1, int denominator = 100>
struct LeakyReLU {
    static_assert(denominator > 0, "ctnn: the denominator of LeakyReLU's slope is at least 1");
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T negative_slope = static_cast<T>(static_cast<double>(numerator) / denominator);

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z > T(0) ? z : negative_slope<T> * z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return z > T(0) ? T(1) : negative_slope<T>;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
