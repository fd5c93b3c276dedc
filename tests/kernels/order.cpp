#include <ctnn/kernels/order.hpp>

#include <cstddef>
#include <utility>

#include "catch.hpp"

/// The order of each kernel is tested in the kernel's own test, and on all targets in same_bits/.
namespace {

using namespace ctnn;

template <std::size_t N>
constexpr bool each_place_is_visited_once() {
    bool in_order = true;
    bool blocks_fit = true;
    std::size_t next = 0;
    kernels::for_each_place<N>([&]<std::size_t... i>(std::size_t place, std::index_sequence<i...>) {
        ((in_order = in_order && place + i == next++), ...);
        blocks_fit = blocks_fit && sizeof...(i) <= detail::max_fold_operands;
    });
    return in_order && blocks_fit && next == N;
}

constexpr bool places_are_visited_once() {
    constexpr std::size_t block = detail::max_fold_operands;
    return each_place_is_visited_once<0>() && each_place_is_visited_once<1>() && each_place_is_visited_once<block>() &&
           each_place_is_visited_once<block + 1>() && each_place_is_visited_once<3 * block - 1>() &&
           each_place_is_visited_once<3 * block>();
}

static_assert(places_are_visited_once());

}  // namespace

TEST_CASE("kernels/order: every place of an array is visited once, in order") { CHECK(places_are_visited_once()); }
