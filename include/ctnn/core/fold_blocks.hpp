#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/language.hpp>

/// Ranges of indices in blocks, each for one fold expression. In the constant evaluator a fold over
/// a block costs half of what a loop does.
namespace ctnn::detail {

/// Operands of one fold expression; Clang accepts at most 256.
inline constexpr std::size_t max_fold_operands = 64;

/// Indices 0, 1, ... of the first block of `count` numbers.
template <std::size_t count>
using FoldIndices = std::make_index_sequence<(count < max_fold_operands ? count : max_fold_operands)>;

/// Calls body(std::index_sequence<...>) for each block of begin, begin + 1, ..., end - 1, in order.
template <std::size_t begin, std::size_t end, class Body>
constexpr void for_blocks(Body body) {
    if constexpr (begin < end) {
        constexpr std::size_t length = end - begin < max_fold_operands ? end - begin : max_fold_operands;
        [&]<std::size_t... i>(std::index_sequence<i...>) {
            body(std::index_sequence<begin + i...>{});
        }(std::make_index_sequence<length>{});
        for_blocks<begin + length, end>(body);
    }
}

}  // namespace ctnn::detail
