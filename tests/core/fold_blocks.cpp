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
    bool right = true;
    std::size_t next = 3;
    std::size_t blocks = 0;
    detail::for_blocks<3, 3 + 2 * detail::max_fold_operands + 1>([&]<std::size_t... i>(std::index_sequence<i...>) {
        ((right = right && i == next++), ...);
        right = right && sizeof...(i) <= detail::max_fold_operands;
        ++blocks;
    });
    detail::for_blocks<5, 5>([&](auto) { right = false; });
    return right && blocks == 3 && next == 3 + 2 * detail::max_fold_operands + 1;
}

static_assert(blocks_cover_the_range_once());

}  // namespace

TEST_CASE("core/fold_blocks: blocks cover a range once, in order") { CHECK(blocks_cover_the_range_once()); }
