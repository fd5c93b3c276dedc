#pragma once

#include <ctnn/layers/step.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Relaxation of Step by horizontal lines. An interval on both sides of 0 has no finite upper bound of the derivative;
/// `slopes` then returns one beyond the range of bounds.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<Step, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double lower, double upper) { return lower >= 0 || upper < 0; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_interval(lower >= 0 ? 1 : 0, upper >= 0 ? 1 : 0);
    }
    static constexpr Slopes slopes(double lower, double upper) {
        return {0, is_linear(lower, upper) ? 0.0 : 2 * magnitude_limit<T>};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
