#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/argmax.hpp>
#include <ctnn/layers/output_kind.hpp>
#include <ctnn/math/exp.hpp>
#include <ctnn/math/log1p.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[i] = (z[i] - max z) - log(1 + rest), where rest is the sum of e^(z[j] - max z) without the
/// largest z: the logarithms of the probabilities from Softmax, at most 0 and finite where those
/// round to 0 or 1; torch.nn.LogSoftmax. For NegativeLogLikelihood and KLDivergence.
struct LogSoftmax {
    static constexpr bool whole_layer = true;
    static constexpr bool derivative_needs_z = false;

    /// z and y may be the same array.
    template <std::size_t width, class Z, class Y>
    static constexpr void apply(const Z& z, Y& y) {
        using T = std::remove_cvref_t<decltype(y[0])>;
        const std::size_t largest = kernels::argmax(z, width);
        const T max = z[largest];
        T rest = T(0);
        for (std::size_t i = 0; i < width; ++i) {
            y[i] = z[i] - max;
            rest += i == largest ? T(0) : math::exp(y[i]);
        }
        const T log_of_sum = math::log1p(rest);
        for (std::size_t i = 0; i < width; ++i) y[i] -= log_of_sum;
    }

    /// dz[i] = dy[i] - e^y[i] (sum over j of dy[j]), in place: d is dy, then dz.
    template <std::size_t width, FloatingPoint T, std::size_t N>
    static constexpr void backward(const T (&y)[N], T (&d)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < width; ++i) sum += d[i];
        for (std::size_t i = 0; i < width; ++i) d[i] -= math::exp(y[i]) * sum;
    }
};

template <>
inline constexpr OutputKind output_kind<LogSoftmax> = OutputKind::log_distribution;

CTNN_STRICT_FP_END

}  // namespace ctnn
