#pragma once

#include <ctnn/core/vectors.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = max(z, 0); f'(0) = 0, as in PyTorch
struct ReLU {
    static constexpr bool derivative_needs_z = false;
    static constexpr bool supports_vectors = true;

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        return z > 0 ? z : X{};
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X&, const X& y) {
        return y > 0 ? X{} + 1 : X{};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
