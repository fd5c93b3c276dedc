#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>

/// The arithmetic of a two-dimensional convolution, in the order that kernels/order.hpp defines.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// weight[out][input of the group][row][column] begins at p[weights], followed by bias[out]. G
/// defines the constants: channels, height and width of input and output, kernel_*, stride_*,
/// dilation_*, pad_top, pad_left, groups, has_bias.
template <class G, std::size_t weights>
struct Conv2D {
    static constexpr std::size_t group_inputs = G::in_channels / G::groups;
    static constexpr std::size_t group_outputs = G::out_channels / G::groups;
    static constexpr std::size_t kernel_size = G::kernel_height * G::kernel_width;
    static constexpr std::size_t bias = weights + G::out_channels * group_inputs * kernel_size;

    static constexpr std::size_t weight_at(std::size_t o, std::size_t i, std::size_t kr, std::size_t kc) {
        return weights + ((o * group_inputs + i) * G::kernel_height + kr) * G::kernel_width + kc;
    }
    static constexpr std::size_t input_at(std::size_t i, std::size_t row, std::size_t column) {
        return (i * G::in_height + row) * G::in_width + column;
    }
    static constexpr std::size_t output_at(std::size_t o, std::size_t row, std::size_t column) {
        return (o * G::out_height + row) * G::out_width + column;
    }

    template <class P, class X, class Z>
    static constexpr void forward(const P& p, const X& x, Z& z) {
        using T = std::remove_cvref_t<decltype(z[0])>;
        for (std::size_t o = 0; o < G::out_channels; ++o) {
            const std::size_t first = o / group_outputs * group_inputs;
            for (std::size_t r = 0; r < G::out_height; ++r) {
                for (std::size_t c = 0; c < G::out_width; ++c) {
                    T sum = T(0);
                    if constexpr (G::has_bias) sum = p[bias + o] + T(0);
                    for_kernel(r, c, [&](std::size_t kr, std::size_t kc, std::size_t row, std::size_t column) {
                        for (std::size_t i = 0; i < group_inputs; ++i) {
                            sum += p[weight_at(o, i, kr, kc)] * x[input_at(first + i, row, column)];
                        }
                    });
                    z[output_at(o, r, c)] = sum;
                }
            }
        }
    }

    template <class P, class DZ, class DX>
    static constexpr void input_gradient(const P& p, const DZ& dz, DX& dx) {
        using T = std::remove_cvref_t<decltype(dx[0])>;
        for (std::size_t i = 0; i < G::in_channels; ++i) {
            const std::size_t first = i / group_inputs * group_outputs;
            const std::size_t in_group = i % group_inputs;
            for (std::size_t row = 0; row < G::in_height; ++row) {
                for (std::size_t column = 0; column < G::in_width; ++column) {
                    T sum = T(0);
                    for (std::size_t kr = 0; kr < G::kernel_height; ++kr) {
                        for (std::size_t kc = 0; kc < G::kernel_width; ++kc) {
                            const std::size_t r = row + G::pad_top - kr * G::dilation_height;
                            const std::size_t c = column + G::pad_left - kc * G::dilation_width;
                            // Positions below zero wrap around to values out of range.
                            if (r % G::stride_height != 0 || c % G::stride_width != 0 ||
                                r / G::stride_height >= G::out_height || c / G::stride_width >= G::out_width ||
                                row + G::pad_top < kr * G::dilation_height ||
                                column + G::pad_left < kc * G::dilation_width) {
                                continue;
                            }
                            for (std::size_t o = first; o < first + group_outputs; ++o) {
                                sum += p[weight_at(o, in_group, kr, kc)] *
                                       dz[output_at(o, r / G::stride_height, c / G::stride_width)];
                            }
                        }
                    }
                    dx[input_at(i, row, column)] = sum;
                }
            }
        }
    }

    /// Writes this sample's gradient to g, laid out like p, or adds it to g if `accumulate`.
    template <class X, class DZ, class Gradient>
    static constexpr void parameter_gradient(const X& x, const DZ& dz, Gradient& g, bool accumulate) {
        using T = std::remove_cvref_t<decltype(g[0])>;
        for (std::size_t o = 0; o < G::out_channels; ++o) {
            const std::size_t first = o / group_outputs * group_inputs;
            for (std::size_t i = 0; i < group_inputs; ++i) {
                for (std::size_t kr = 0; kr < G::kernel_height; ++kr) {
                    for (std::size_t kc = 0; kc < G::kernel_width; ++kc) {
                        T sum = T(0);
                        for (std::size_t r = 0; r < G::out_height; ++r) {
                            for (std::size_t c = 0; c < G::out_width; ++c) {
                                const std::size_t row = r * G::stride_height + kr * G::dilation_height;
                                const std::size_t column = c * G::stride_width + kc * G::dilation_width;
                                if (is_inside(row, column)) {
                                    sum += dz[output_at(o, r, c)] *
                                           x[input_at(first + i, row - G::pad_top, column - G::pad_left)];
                                }
                            }
                        }
                        T& entry = g[weight_at(o, i, kr, kc)];
                        entry = accumulate ? entry + sum : sum;
                    }
                }
            }
            if constexpr (G::has_bias) {
                T sum = T(0);
                for (std::size_t k = 0; k < G::out_height * G::out_width; ++k) sum += dz[output_at(o, 0, k)];
                g[bias + o] = accumulate ? g[bias + o] + sum : sum;
            }
        }
    }

private:
    /// Whether a position, counted from the padding's edge, is inside the input itself.
    static constexpr bool is_inside(std::size_t row, std::size_t column) {
        return row >= G::pad_top && row < G::pad_top + G::in_height && column >= G::pad_left &&
               column < G::pad_left + G::in_width;
    }

    /// Calls body(kernel row, kernel column, input row, input column), in order, for each kernel
    /// element of output (r, c) that is over the input, not over the padding.
    template <class Body>
    static constexpr void for_kernel(std::size_t r, std::size_t c, const Body& body) {
        for (std::size_t kr = 0; kr < G::kernel_height; ++kr) {
            for (std::size_t kc = 0; kc < G::kernel_width; ++kc) {
                const std::size_t row = r * G::stride_height + kr * G::dilation_height;
                const std::size_t column = c * G::stride_width + kc * G::dilation_width;
                if (is_inside(row, column)) body(kr, kc, row - G::pad_top, column - G::pad_left);
            }
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
