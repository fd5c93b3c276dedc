#pragma once

#include <ctnn/core/vectors.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = z min(max(z + 3, 0), 6) / 6: 0 up to -3, z from 3, at least -3/8 (Howard et al.,
/// "Searching for MobileNetV3", 2019); torch.nn.Hardswish. f' = z / 3 + 1/2 between -3 and 3; f'(-3)
/// = 0 and f'(3) = 1, as in PyTorch since its pull request 148049 (before, -1/2 and 3/2).
struct HardSwish {
    static constexpr bool derivative_needs_z = true;
    static constexpr bool supports_vectors = true;

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        using T = ElementOf<X>;
        const X raised = z + T(3);
        const X gate = (raised > T(0) ? (raised < T(6) ? raised : X{} + T(6)) : X{}) / T(6);
        return z <= T(-3) ? X{} : z * gate;
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X& z, const X&) {
        using T = ElementOf<X>;
        constexpr T half = T(0.5);
        const X inside = z / T(3) + half;
        const X from_inside = z >= T(3) ? X{} + T(1) : inside;
        return z <= T(-3) ? X{} : from_inside;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
