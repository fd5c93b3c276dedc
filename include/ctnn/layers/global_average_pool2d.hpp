#pragma once

#include <ctnn/layers/average_pool2d.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/window.hpp>

namespace ctnn {

/// y[k] = the average of all x[k][r][c]. Input (channels, height, width), output (channels, 1, 1).
/// Equivalent to torch.nn.AdaptiveAvgPool2d(1).
struct GlobalAveragePool2D {
    template <Shape input>
    struct WithInput : AveragePool2D<Extent{input.height(), input.width()}, Extent{1}>::template WithInput<input> {};
};

}  // namespace ctnn
