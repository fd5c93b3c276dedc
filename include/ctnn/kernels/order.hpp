#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/fold_blocks.hpp>

/// The order of arithmetic, a function of the shapes alone. The constant evaluator, a host with
/// SIMD and a scalar microcontroller each execute it in the way that is cheapest for them, and get
/// the same bits. Parentheses are as written; a product and the sum that it is added to are rounded
/// separately (core/strict_fp.hpp); loops run from 0 upwards.
///
///   dense layer        z[o]     = ((b[o] + W[o][0] x[0]) + W[o][1] x[1]) + ..., from 0 without bias
///     its input        dx[i]    = ((0 + W[0][i] dz[0]) + W[1][i] dz[1]) + ...
///     its parameters   dW[o][i] = dW[o][i] + dz[o] x[i],   db[o] = db[o] + dz[o]
///   convolution        z[o][r][c] = (((b[o] + 0) + W[o][0][0][0] x) + W[o][1][0][0] x) + ..., over
///                      kernel row, kernel column and input channel of the group, the last fastest;
///                      from 0 without bias
///     its input        dx[i][r][c] = ((0 + W[0][i][0][0] dz) + W[1][i][0][0] dz) + ..., over kernel
///                      row, kernel column and output channel of the group, the last fastest
///     its parameters   ((0 + dz[0] x) + dz[1] x) + ..., over the output positions row by row, then
///                      added to dW; db likewise
///                      (padding contributes nothing: a sum that starts from +0 is never -0, so
///                      adding a zero for it gives the same bits as leaving it out)
///   max pooling        the first maximum, row by row
///   average pooling    y = (((0 + x) + x) + ...) / count, over the window's inputs row by row
///     its input        dx = ((0 + dy[0] / count) + dy[1] / count) + ..., over its outputs row by row
///   scale              y = weight x + bias;  dx = weight dy
///     its parameters   ((0 + dy[0] x[0]) + dy[1] x[1]) + ..., over the channel's positions, then
///                      added to dweight; dbias likewise
///   layer norm         mean = (((0 + x[0]) + x[1]) + ...) / n, variance likewise of (x[i] - mean)^2;
///                      s = 1 / sqrt(variance + 1e-5), u[i] = (x[i] - mean) s, y[i] = w[i] u[i] + b[i]
///     its input        p = (((0 + w[0] dy[0]) + w[1] dy[1]) + ...) / n, q likewise of
///                      (w[i] dy[i]) u[i]; dx[i] = s ((w[i] dy[i] - p) - q u[i])
///     its parameters   dw[i] = dw[i] + dy[i] u[i],   db[i] = db[i] + dy[i]
///   residual           y = x + f(x), or s(x) + f(x); dx = dy + (dx of f), or (dx of s) + (dx of f)
///   concat             dx = dx[0] + (dx[1] + (... + dx[last])) of the branches
///   activation         each number separately, by the expression in its header
///   softmax            the largest z, then e = exp(z[i] - largest) and sum = ((0 + e[0]) + e[1]) + ...,
///                      then e / sum
///     its gradient     mean = ((0 + dy[0] y[0]) + dy[1] y[1]) + ..., then y[i] (dy[i] - mean)
///   log softmax        the first largest z, then y[i] = z[i] - largest and
///                      rest = ((0 + exp(y[0])) + exp(y[1])) + ... with 0 for the largest, then
///                      y[i] - log1p(rest)
///     its gradient     sum = ((0 + dy[0]) + dy[1]) + ..., then dy[i] - exp(y[i]) sum
///   loss               the terms of the outputs, ((0 + t[0]) + t[1]) + ..., then the division by
///                      their number
///   batch              dL/dy of each sample divided by the batch size; then the samples' gradients
///                      are added one after another, in the order of the epoch
///   optimizer          each parameter separately, by the expression in its header
///   clipping by norm   ((0 + q[0]) + q[1]) + ..., q[i] = (g[i] / largest)^2, in the order of the
///                      parameters
///   loss of an epoch   ((0 + L[first sample]) + L[second]) + ..., then the division by their number
///
/// So a lane of a SIMD register may hold an output, an input, a parameter or a sample, but never a
/// part of a sum.
namespace ctnn::kernels {

using detail::for_blocks;

/// Calls body(place, indices) for blocks that cover the positions 0 to N - 1 of an array; a block
/// is the positions place + index. It serves formulas that are folds over the indices: the constant
/// evaluator gets blocks of many indices, a program blocks of one.
template <std::size_t N, class Body>
constexpr void for_each_place(Body body) {
    if (std::is_constant_evaluated()) {
        // All blocks but the last have the same indices, so a network of any size needs only two
        // instantiations.
        constexpr std::size_t rest = N % detail::max_fold_operands;
        if constexpr (rest < N) {
            for (std::size_t place = 0; place < N - rest; place += detail::max_fold_operands) {
                body(place, std::make_index_sequence<detail::max_fold_operands>{});
            }
        }
        if constexpr (rest > 0) body(N - rest, std::make_index_sequence<rest>{});
    } else {
        for (std::size_t place = 0; place < N; ++place) body(place, std::index_sequence<0>{});
    }
}

}  // namespace ctnn::kernels
