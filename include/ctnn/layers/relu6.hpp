#pragma once

#include <ctnn/layers/clamp.hpp>

namespace ctnn {

/// f(z) = min(max(z, 0), 6) (Krizhevsky, "Convolutional Deep Belief Networks on CIFAR-10", 2010);
/// torch.nn.ReLU6. f'(0) = f'(6) = 0.
using ReLU6 = Clamp<0, 6>;

}  // namespace ctnn
