#pragma once

#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/proofs/relaxations/sigmoidal.hpp>

/// Relaxation of Sigmoid.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<Sigmoid, T> : SigmoidalRelaxation<Sigmoid, T> {};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
