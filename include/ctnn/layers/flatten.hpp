#pragma once

#include <ctnn/layers/layer.hpp>

namespace ctnn {

/// All dimensions as one, for Dense: channel by channel and row by row, as the numbers are stored. (torch.nn.Flatten)
struct Flatten {
    template <Shape input>
    struct WithInput : PassThrough<input, Shape{input.size()}> {};
};

}  // namespace ctnn
