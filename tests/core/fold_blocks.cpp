#include <ctnn/core/fold_blocks.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(std::is_same_v<detail::FoldIndices<3>, std::make_index_sequence<3>>);
static_assert(detail::FoldIndices<1000>::size() == detail::max_fold_operands);

constexpr bool blocks_cover_the_range_once() {
    constexpr std::size_t begin = 3;
    constexpr std::size_t end = begin + 2 * detail::max_fold_operands + 1;
    std::size_t next = begin;
    std::size_t blocks = 0;
    std::size_t wrong_blocks = 0;
    detail::for_blocks<begin, end>([&]<std::size_t... i>(std::index_sequence<i...>) {
        const bool is_in_order = ((i == next++) && ...);
        if (!is_in_order || sizeof...(i) > detail::max_fold_operands) ++wrong_blocks;
        ++blocks;
    });
    std::size_t blocks_of_empty_range = 0;
    detail::for_blocks<5, 5>([&](auto) { ++blocks_of_empty_range; });
    return blocks == 3 && wrong_blocks == 0 && next == end && blocks_of_empty_range == 0;
}

static_assert(blocks_cover_the_range_once());

}  // namespace

TEST_CASE("core/fold_blocks: blocks cover a range once, in order") { CHECK(blocks_cover_the_range_once()); }
