#pragma once

#include <ctnn/core/vectors.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = min(max(z, low / denominator), high / denominator); torch.nn.Hardtanh, whose default
/// bounds are also -1 and 1. f' = 1 strictly between the bounds, else 0, at the bounds as in
/// torch.nn.Hardtanh (torch.clamp has 1 there).
template <int low = -1, int high = 1, int denominator = 1>
struct Clamp {
    static_assert(denominator > 0, "ctnn: the denominator of Clamp's bounds is at least 1");
    static_assert(low < high, "ctnn: Clamp's lower bound is below its upper bound");
    static constexpr bool derivative_needs_z = false;
    static constexpr bool supports_vectors = true;

    template <FloatingPoint T>
    static constexpr T lower_bound = static_cast<T>(static_cast<double>(low) / denominator);
    template <FloatingPoint T>
    static constexpr T upper_bound = static_cast<T>(static_cast<double>(high) / denominator);

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        using T = ElementOf<X>;
        return z <= lower_bound<T> ? X{} + lower_bound<T> : (z >= upper_bound<T> ? X{} + upper_bound<T> : z);
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X&, const X& y) {
        using T = ElementOf<X>;
        return y > lower_bound<T> ? (y < upper_bound<T> ? X{} + T(1) : X{}) : X{};
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
