#pragma once

#include <ctnn/core/vectors.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = min(max(z + 3, 0), 6) / 6, from 0 to 1; torch.nn.Hardsigmoid. f' = 1/6 where 0 < y < 1,
/// else 0. Its output_kind is `number`: unlike Sigmoid, it reaches 0 and 1, where
/// BinaryCrossEntropy is infinite and f' is 0.
struct HardSigmoid {
    static constexpr bool derivative_needs_z = false;
    static constexpr bool supports_vectors = true;

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        using T = ElementOf<X>;
        const X raised = z + T(3);
        return (raised <= T(0) ? X{} : (raised >= T(6) ? X{} + T(6) : raised)) / T(6);
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X&, const X& y) {
        using T = ElementOf<X>;
        return y > T(0) ? (y < T(1) ? X{} + T(1) / T(6) : X{}) : X{};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
