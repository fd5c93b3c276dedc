#pragma once

#include <ctnn/layers/relu.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Relaxation of ReLU: where the interval spans 0, the chord above and the closer of the two branches below (Singh et
/// al., 2019, see relaxation.hpp).
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<ReLU, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double lower, double upper) { return lower >= 0 || upper <= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        if (lower >= 0) return {lower, upper, {1, 0}, {1, 0}};
        if (upper <= 0) return {0, 0, {0, 0}, {0, 0}};
        const double slope = upper / (upper - lower);
        return {0, upper, {upper > -lower ? 1.0 : 0.0, 0}, line_above(slope, lower, 0, upper, upper)};
    }
    static constexpr Slopes slopes(double lower, double upper) {
        return {lower > 0 ? 1.0 : 0.0, upper < 0 ? 0.0 : 1.0};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
