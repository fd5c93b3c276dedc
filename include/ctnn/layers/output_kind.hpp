#pragma once

namespace ctnn {

/// What the outputs of an activation are certain to be, whatever its inputs.
enum class OutputKind {
    number,       ///< nothing more than numbers
    probability,  ///< between 0 and 1, each on its own, as of Sigmoid
    distribution  ///< between 0 and 1, with the sum 1, as of Softmax
};

/// The kind of an activation's outputs, for losses that demand one (losses/loss.hpp). An activation whose outputs are
/// more than numbers has a specialization beside it, a user's activation too.
template <class Activation>
inline constexpr OutputKind output_kind = OutputKind::number;

}  // namespace ctnn
