#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/tanh.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// f(z) = tanh z, f' = 1 - y^2
struct Tanh {
    static constexpr bool derivative_needs_z = false;
    static constexpr bool supports_vectors = true;

    template <ScalarOrVector X>
    static constexpr X value(const X& z) {
        if constexpr (std::is_same_v<ElementOf<X>, double>) {
            return math::detail::tanh_of_doubles(z);
        } else {
            return math::tanh(z);
        }
    }

    template <ScalarOrVector X>
    static constexpr X derivative(const X&, const X& y) {
        return static_cast<ElementOf<X>>(1) - y * y;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
