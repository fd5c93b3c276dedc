#pragma once

#include <ctnn/layers/softplus.hpp>
#include <ctnn/proofs/relaxations/horizontal.hpp>

/// Relaxation of Softplus by horizontal lines.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<Softplus, T> {
    static constexpr Rounding rounding{16, 0};
    static constexpr bool is_linear(double, double) { return false; }
    static constexpr Relaxation over(double lower, double upper) {
        return clamped(relax_to_values<Softplus, T>(lower, upper, no_valley, rounding), 0, -unbounded_below);
    }
    static constexpr Slopes slopes(double, double) { return {0, 1}; }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
