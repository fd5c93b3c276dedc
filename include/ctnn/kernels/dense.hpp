#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/order.hpp>

/// The arithmetic of a dense layer, W[out][in] x[in] + b[out], in the order that kernels/order.hpp
/// defines.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// W begins at p[weights], row by row; b begins at p[bias] if has_bias.
template <std::size_t inputs, std::size_t outputs, std::size_t weights, bool has_bias>
struct Dense {
    static constexpr std::size_t bias = weights + outputs * inputs;

    template <class P, class X, class Z>
    static constexpr void forward(const P& p, const X& x, Z& z) {
        using T = std::remove_cvref_t<decltype(z[0])>;
        if (std::is_constant_evaluated()) {
            for (std::size_t o = 0; o < outputs; ++o) z[o] = start<T>(p, o);
            for_blocks<0, inputs>([&]<std::size_t... i>(std::index_sequence<i...>) {
                for (std::size_t o = 0; o < outputs; ++o) {
                    const std::size_t row = weights + o * inputs;
                    z[o] = (z[o] + ... + (p[row + i] * x[i]));
                }
            });
        } else {
            for (std::size_t o = 0; o < outputs; ++o) {
                const std::size_t row = weights + o * inputs;
                T sum = start<T>(p, o);
                for (std::size_t i = 0; i < inputs; ++i) sum += p[row + i] * x[i];
                z[o] = sum;
            }
        }
    }

    template <class P, class DZ, class DX>
    static constexpr void input_gradient(const P& p, const DZ& dz, DX& dx) {
        using T = std::remove_cvref_t<decltype(dx[0])>;
        for (std::size_t i = 0; i < inputs; ++i) dx[i] = T(0);
        if (std::is_constant_evaluated()) {
            for_blocks<0, outputs>([&]<std::size_t... o>(std::index_sequence<o...>) {
                for (std::size_t i = 0; i < inputs; ++i) {
                    const std::size_t column = weights + i;
                    dx[i] = (dx[i] + ... + (p[column + o * inputs] * dz[o]));
                }
            });
        } else {
            for (std::size_t o = 0; o < outputs; ++o) {
                const std::size_t row = weights + o * inputs;
                for (std::size_t i = 0; i < inputs; ++i) dx[i] += p[row + i] * dz[o];
            }
        }
    }

    /// Writes this sample's gradient to g, laid out like p, or adds it to g if `accumulate`.
    template <class X, class DZ, class G>
    static constexpr void parameter_gradient(const X& x, const DZ& dz, G& g, bool accumulate) {
        if (std::is_constant_evaluated()) {
            for_blocks<0, inputs>([&]<std::size_t... i>(std::index_sequence<i...>) {
                for (std::size_t o = 0; o < outputs; ++o) {
                    const std::size_t row = weights + o * inputs;
                    const auto d = dz[o];
                    if (accumulate) {
                        ((g[row + i] += d * x[i]), ...);
                    } else {
                        ((g[row + i] = d * x[i]), ...);
                    }
                }
            });
        } else if (accumulate) {
            for (std::size_t o = 0; o < outputs; ++o) {
                const std::size_t row = weights + o * inputs;
                for (std::size_t i = 0; i < inputs; ++i) g[row + i] += dz[o] * x[i];
            }
        } else {
            for (std::size_t o = 0; o < outputs; ++o) {
                const std::size_t row = weights + o * inputs;
                for (std::size_t i = 0; i < inputs; ++i) g[row + i] = dz[o] * x[i];
            }
        }
        if constexpr (has_bias) {
            for (std::size_t o = 0; o < outputs; ++o) g[bias + o] = accumulate ? g[bias + o] + dz[o] : dz[o];
        }
    }

private:
    template <class T, class P>
    static constexpr T start(const P& p, std::size_t o) {
        if constexpr (has_bias) {
            return p[bias + o];
        } else {
            return T(0);
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
