#include <ctnn/kernels/order.hpp>

#include <cstddef>
#include <utility>

#include "catch.hpp"

/// That each kernel keeps the order is tested beside it, and on all targets in same_bits/.
namespace {

using namespace ctnn;

constexpr bool blocks_cover_the_range_once() {
    bool right = true;
    std::size_t next = 3;
    std::size_t blocks = 0;
    kernels::for_blocks<3, 3 + 2 * kernels::fold_block + 1>([&]<std::size_t... i>(std::index_sequence<i...>) {
        ((right = right && i == next++), ...);
        right = right && sizeof...(i) <= kernels::fold_block;
        ++blocks;
    });
    kernels::for_blocks<5, 5>([&](auto) { right = false; });
    return right && blocks == 3 && next == 3 + 2 * kernels::fold_block + 1;
}

static_assert(blocks_cover_the_range_once());

template <std::size_t N>
constexpr bool each_place_is_visited_once() {
    bool right = true;
    std::size_t next = 0;
    kernels::for_each_place<N>([&]<std::size_t... i>(std::size_t place, std::index_sequence<i...>) {
        ((right = right && place + i == next++), ...);
        right = right && sizeof...(i) <= kernels::fold_block;
    });
    return right && next == N;
}

constexpr bool places_are_visited_once() {
    constexpr std::size_t block = kernels::fold_block;
    return each_place_is_visited_once<0>() && each_place_is_visited_once<1>() && each_place_is_visited_once<block>() &&
           each_place_is_visited_once<block + 1>() && each_place_is_visited_once<3 * block - 1>() &&
           each_place_is_visited_once<3 * block>();
}

static_assert(places_are_visited_once());

}  // namespace

TEST_CASE("kernels/order: blocks cover a range once, in order") { CHECK(blocks_cover_the_range_once()); }

TEST_CASE("kernels/order: every place of an array is visited once, in order") { CHECK(places_are_visited_once()); }
