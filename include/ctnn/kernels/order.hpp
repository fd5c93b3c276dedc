#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/language.hpp>

/// The order of arithmetic, a function of the shapes alone. The constant evaluator, a host with SIMD and a scalar
/// microcontroller each execute it in the way that is cheap for them, and come to the same bits. Brackets are as
/// written; a product and the sum it goes into are rounded each (core/strict_fp.hpp); loops run from 0 upwards.
///
///   dense layer        z[o]     = ((b[o] + W[o][0] x[0]) + W[o][1] x[1]) + ...          from 0 where there is no bias
///     its input        dx[i]    = ((0 + W[0][i] dz[0]) + W[1][i] dz[1]) + ...
///     its parameters   dW[o][i] = dW[o][i] + dz[o] x[i],   db[o] = db[o] + dz[o]
///   activation         each number alone, by the expression in its header
///   softmax            the largest z, then e = exp(z[i] - largest) and sum = ((0 + e[0]) + e[1]) + ..., then e / sum
///     its gradient     mean = ((0 + dy[0] y[0]) + dy[1] y[1]) + ..., then y[i] (dy[i] - mean)
///   loss               the terms of the outputs, ((0 + t[0]) + t[1]) + ..., then the division by their number
///   batch              dL/dy of each sample divided by the batch's size; then sample after sample, in the order of the
///                      epoch, added to the gradient
///   optimizer          each parameter alone, by the expression in its header
///   clipping by norm   ((0 + q[0]) + q[1]) + ..., q[i] = (g[i] / largest)^2, in the order of the parameters
///   loss of an epoch   ((0 + L[first sample]) + L[second]) + ..., then the division by their number
///
/// So a lane of a SIMD register may hold an output, an input, a parameter or a sample, but never a part of a sum.
namespace ctnn::kernels {

/// Operands of one fold expression; Clang takes 256 at most.
inline constexpr std::size_t fold_block = 64;

/// body(std::index_sequence<...>) for the blocks of begin, begin + 1, ..., end - 1, in order. A fold expression over a
/// block costs the constant evaluator half of what a loop does.
template <std::size_t begin, std::size_t end, class Body>
constexpr void for_blocks(Body body) {
    if constexpr (begin < end) {
        constexpr std::size_t length = end - begin < fold_block ? end - begin : fold_block;
        [&]<std::size_t... i>(std::index_sequence<i...>) {
            body(std::index_sequence<begin + i...>{});
        }(std::make_index_sequence<length>{});
        for_blocks<begin + length, end>(body);
    }
}

/// Calls body(place, indices) for blocks of the N places place + index of an array: for formulas that are folds over
/// the indices. The constant evaluator gets blocks of many indices, a program blocks of one.
template <std::size_t N, class Body>
constexpr void for_each_place(Body body) {
    if (std::is_constant_evaluated()) {
        // All blocks but the last have the same indices, so that a network of any size instantiates two.
        constexpr std::size_t rest = N % fold_block;
        if constexpr (rest < N) {
            for (std::size_t place = 0; place < N - rest; place += fold_block) {
                body(place, std::make_index_sequence<fold_block>{});
            }
        }
        if constexpr (rest > 0) body(N - rest, std::make_index_sequence<rest>{});
    } else {
        for (std::size_t place = 0; place < N; ++place) body(place, std::index_sequence<0>{});
    }
}

}  // namespace ctnn::kernels
