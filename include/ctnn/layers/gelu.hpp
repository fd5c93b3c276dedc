#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/erf.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z P(z), where P is the normal distribution function, (1 + erf(z / sqrt 2)) / 2 (Hendrycks
/// and Gimpel, 2016); f' = P(z) + z p(z), where p is the normal density, e^(-z^2 / 2) / sqrt(2 pi).
struct GELU {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * distribution(z);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        constexpr T one_over_root_of_2_pi = T(0.39894228040143267794);
        constexpr T limit = T(40);  // beyond, the density is 0 in float and double, but z^2 could overflow
        const T clamped = z > limit ? limit : z < -limit ? -limit : z;
        return distribution(z) + clamped * (one_over_root_of_2_pi * math::exp(T(-0.5) * clamped * clamped));
    }

private:
    template <FloatingPoint T>
    static constexpr T distribution(T z) {
        constexpr T one_over_root_of_2 = T(0.70710678118654752440);
        return T(0.5) * (T(1) + math::erf(z * one_over_root_of_2));
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
