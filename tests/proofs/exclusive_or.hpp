#pragma once

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/network.hpp>
#include <ctnn/proofs/box.hpp>

namespace exclusive_or_network {

using Xor = ctnn::Network<double, ctnn::Input<2>, ctnn::Dense<2, ctnn::ReLU>, ctnn::Dense<1>>;

/// max(a + b, 0) - 2 max(a + b - 1, 0): exclusive or at the corners of the unit square.
inline constexpr Xor exclusive_or{{1.0, 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};

inline constexpr ctnn::Box both{{{0.9, 1.0}, {0.9, 1.0}}};
inline constexpr ctnn::Box unit{{{0.0, 1.0}, {0.0, 1.0}}};

}  // namespace exclusive_or_network
