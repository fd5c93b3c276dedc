#pragma once

#include <ctnn/layers/gelu.hpp>
#include <ctnn/proofs/relaxations/horizontal.hpp>

/// Relaxation of GELU by horizontal lines. Its minimum is -0.169971 at z = -0.751792; its derivative is between -0.1290
/// and 1.1290.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<GELU, T> {
    static constexpr Rounding rounding{16, 16};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_gated_values<GELU, T>(lower, upper, {-0.76, -0.75, -0.16998}, rounding);
    }
    static constexpr Slopes slopes(double, double) { return {-0.13, 1.13}; }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
