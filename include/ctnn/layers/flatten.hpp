#pragma once

#include <ctnn/layers/layer.hpp>

namespace ctnn {

/// Flattens the input to one dimension, as Dense requires, in storage order: channel by channel,
/// row by row. Equivalent to torch.nn.Flatten.
struct Flatten {
    template <Shape input>
    struct WithInput : PassThrough<input, Shape{input.size()}> {};
};

}  // namespace ctnn
