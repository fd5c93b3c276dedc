#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/output_kind.hpp>
#include <ctnn/math/sigmoid.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = 1 / (1 + e^-z), f' = y (1 - y)
struct Sigmoid {
    static constexpr bool derivative_needs_z = false;
    static constexpr bool supports_vectors = true;

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        if constexpr (std::is_same_v<ElementOf<X>, double>) {
            return math::detail::sigmoid_of_doubles(z);
        } else {
            return math::sigmoid(z);
        }
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X&, const X& y) {
        return y * (static_cast<ElementOf<X>>(1) - y);
    }
};

template <>
inline constexpr OutputKind output_kind<Sigmoid> = OutputKind::probability;

CTNN_STRICT_FP_END

}  // namespace ctnn
