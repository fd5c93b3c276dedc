#pragma once

#include <ctnn/core/language.hpp>

namespace ctnn {

/// A loss that is computed together with the network's last activation, from that activation's z: stable where y alone
/// has lost the digits. Specialised beside the loss: value(z, y, target), gradient(y, target, dz).
template <class Loss, class Activation>
struct LossWithActivation {
    static constexpr bool exists = false;
};

}  // namespace ctnn
