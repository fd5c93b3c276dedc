#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/expm1.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z above zero, alpha (e^z - 1) below, with alpha = numerator / denominator (Clevert,
/// Unterthiner and Hochreiter, 2015); f' = y + alpha below.
template <int numerator = 1, int denominator = 1>
struct ELU {
    static_assert(denominator > 0, "ctnn: the denominator of ELU's alpha is at least 1");
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T alpha = static_cast<T>(static_cast<double>(numerator) / denominator);

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z > T(0) ? z : alpha<T> * math::expm1(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T y) {
        return z > T(0) ? T(1) : y + alpha<T>;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
