#pragma once

#include <ctnn/layers/elu.hpp>
#include <ctnn/proofs/relaxations/horizontal.hpp>

/// Relaxation of ELU by horizontal lines; exact where it is linear.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <int numerator, int denominator, FloatingPoint T>
struct ActivationRelaxation<ELU<numerator, denominator>, T> {
    static constexpr Rounding rounding{16, 0};
    static constexpr double alpha = static_cast<double>(ELU<numerator, denominator>::template alpha<T>);

    /// The function in double, with alpha rounded to T.
    struct Form {
        static constexpr double value(double z) { return z > 0 ? z : alpha * math::expm1(z); }
    };

    static constexpr bool is_linear(double lower, double) { return lower >= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        if (lower >= 0) return {lower, upper, {1, 0}, {1, 0}};
        constexpr Valley at_zero{0, 0, 0};
        const Relaxation relaxed = relax_to_values<Form, T>(lower, upper, alpha < 0 ? at_zero : no_valley, rounding);
        // For z below zero, f(z) is alpha times a number from -1 to 0; its rounded value is between -alpha and 0.
        return clamped(relaxed, min_of(-alpha, 0), max_of(max_of(-alpha, 0), upper));
    }
    static constexpr Slopes slopes(double lower, double) {
        if (lower > 0) return {1, 1};
        return {min_of(0, alpha), max_of(1, alpha)};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
