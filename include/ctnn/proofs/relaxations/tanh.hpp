#pragma once

#include <ctnn/layers/tanh.hpp>
#include <ctnn/proofs/relaxations/sigmoidal.hpp>

/// Relaxation of Tanh.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <FloatingPoint T>
struct ActivationRelaxation<Tanh, T> : SigmoidalRelaxation<Tanh, T> {};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
