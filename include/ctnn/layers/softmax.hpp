#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/output_kind.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[i] = e^(z[i] - max z) / sum over j of e^(z[j] - max z): the maximum is subtracted so that nothing overflows.
struct Softmax {
    static constexpr bool whole_layer = true;
    static constexpr bool derivative_needs_z = false;

    /// z and y may be the same array.
    template <std::size_t width, class Z, class Y>
    static constexpr void apply(const Z& z, Y& y) {
        using T = std::remove_cvref_t<decltype(y[0])>;
        T largest = z[0];
        for (std::size_t i = 1; i < width; ++i) largest = z[i] > largest ? z[i] : largest;
        T sum = T(0);
        for (std::size_t i = 0; i < width; ++i) {
            y[i] = math::exp(z[i] - largest);
            sum += y[i];
        }
        for (std::size_t i = 0; i < width; ++i) y[i] /= sum;
    }

    /// dz[i] = y[i] (dy[i] - sum over j of dy[j] y[j]), in place: d is dy, then dz.
    template <std::size_t width, FloatingPoint T, std::size_t N>
    static constexpr void backward(const T (&y)[N], T (&d)[N]) {
        T mean = T(0);
        for (std::size_t i = 0; i < width; ++i) mean += d[i] * y[i];
        for (std::size_t i = 0; i < width; ++i) d[i] = y[i] * (d[i] - mean);
    }
};

template <>
inline constexpr OutputKind output_kind<Softmax> = OutputKind::distribution;

CTNN_STRICT_FP_END

}  // namespace ctnn
