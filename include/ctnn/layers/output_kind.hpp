#pragma once

#include <ctnn/core/language.hpp>

namespace ctnn {

/// What an activation guarantees about its outputs, whatever its inputs.
enum class OutputKind {
    number,           ///< Any number.
    probability,      ///< Between 0 and 1, each independently, such as from Sigmoid.
    distribution,     ///< Between 0 and 1, with the sum 1, such as from Softmax.
    log_distribution  ///< Logarithms of a distribution, such as from LogSoftmax.
};

/// The kind of an activation's outputs, for losses that require one (losses/loss.hpp). An
/// activation that guarantees more than `number` specializes it in its header; so does a user's
/// activation.
template <class Activation>
inline constexpr OutputKind output_kind = OutputKind::number;

}  // namespace ctnn
