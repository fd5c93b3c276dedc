#pragma once

#include <ctnn/layers/identity.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Relaxation of Identity, which is its own lower and upper line.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<Identity, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double, double) { return true; }
    static constexpr Relaxation over(double lower, double upper) { return {lower, upper, {1, 0}, {1, 0}}; }
    static constexpr Slopes slopes(double, double) { return {1, 1}; }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
