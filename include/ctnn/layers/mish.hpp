#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z tanh(log(1 + e^z)) (Misra, "Mish: A Self Regularized Non-Monotonic Activation
/// Function", 2019), at least -0.30885; torch.nn.Mish. With n = e^-|z| the hyperbolic tangent is a
/// quotient of polynomials: n (n + 2) / (n (n + 2) + 2) up to zero, (1 + 2n) / (1 + 2n + 2n^2)
/// above. f' = t + z t', where t is that quotient.
struct Mish {
    static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z * quotient(z).t();
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        const auto q = quotient(z);
        // t' = 4n (n + 1) / under^2 up to zero, times n above
        const T root = T(2) / q.under;
        const T slope = (q.n * (q.n + T(1))) * (root * root);
        return q.t() + z * (z > T(0) ? q.n * slope : slope);
    }

private:
    template <FloatingPoint T>
    struct Quotient {
        T n;
        T over;
        T under;
        constexpr T t() const { return over / under; }
    };

    template <FloatingPoint T>
    static constexpr Quotient<T> quotient(T z) {
        const T n = math::exp(z > T(0) ? -z : z);
        const T over = z > T(0) ? T(1) + T(2) * n : n * (n + T(2));
        return {n, over, over + (z > T(0) ? T(2) * (n * n) : T(2))};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
