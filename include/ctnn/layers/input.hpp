#pragma once

#include <cstddef>

#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/layer.hpp>

namespace ctnn {

/// The network's input size, first in its type. Further on it states the width there, and is checked: a shape written
/// down.
template <std::size_t size>
struct Input {};

template <std::size_t size, std::size_t before>
struct Bound<Input<size>, before> : PassThrough<size> {
    using Activation = Identity;
    static_assert(
        before == size,
        "ctnn: these two layers do not fit: Input<n> takes n values, the layer before it gives another number "
        "(given == expected)");
};

}  // namespace ctnn
