#pragma once

#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/max_pool2d.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

/// y[k] = the maximum of all x[k][r][c]; a NaN makes it NaN. Input (channels, height, width),
/// output (channels, 1, 1). The gradient goes to the first maximum. Equivalent to
/// torch.nn.AdaptiveMaxPool2d(1).
struct GlobalMaxPool2D {
    template <Shape input>
    struct WithInput : MaxPool2D<Extent{input.height(), input.width()}, Extent{1}>::template WithInput<input> {};
};

}  // namespace ctnn
