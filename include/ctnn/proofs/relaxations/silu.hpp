#pragma once

#include <ctnn/layers/silu.hpp>
#include <ctnn/proofs/relaxations/horizontal.hpp>

/// Relaxation of SiLU by horizontal lines. Its minimum is -0.278465 at z = -1.278465; its derivative is between -0.0999
/// and 1.0999.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<SiLU, T> {
    static constexpr Rounding rounding{16, 16};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_gated_values<SiLU, T>(lower, upper, {-1.28, -1.27, -0.27847}, rounding);
    }
    static constexpr Slopes slopes(double, double) { return {-0.1, 1.1}; }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
