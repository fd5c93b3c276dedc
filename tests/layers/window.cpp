#include <ctnn/layers/window.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(Extent{3} == Extent{3, 3} && Padding{1} == Padding{1, 1, 1, 1});
static_assert(Padding{2, 3} == Padding{2, 3, 2, 3} && Padding{2, 3}.top == 2 && Padding{2, 3}.right == 3);

static_assert(same_padding(3) == Padding{1} && same_padding(1) == Padding{0} && same_padding(5, 2) == Padding{4});
static_assert(same_padding(4) == Padding{1, 1, 2, 2} && same_padding({2, 5}) == Padding{0, 2, 1, 2});
static_assert(same_padding({3, 4}, {2, 1}) == Padding{2, 1, 2, 2});

// arguments: size, padding of both sides together, window, stride, dilation
static_assert(detail::positions_of_window(5, 0, 3, 1, 1) == 3 && detail::positions_of_window(5, 2, 3, 1, 1) == 5);
static_assert(detail::positions_of_window(6, 0, 3, 2, 1) == 2 && detail::positions_of_window(7, 0, 3, 2, 1) == 3);
static_assert(detail::positions_of_window(5, 0, 3, 1, 2) == 1 && detail::positions_of_window(3, 0, 3, 1, 1) == 1);
static_assert(detail::positions_of_window(2, 0, 3, 1, 1) == 0 && detail::positions_of_window(4, 0, 3, 1, 2) == 0);
static_assert(detail::positions_of_window(5, 0, 3, 0, 1) == 0 && detail::positions_of_window(5, 0, 0, 1, 1) == 0);

static_assert(detail::shape_of_windows<Shape{2, 5, 6}, Extent{3, 2}, Extent{2, 1}, Extent{1}, Padding{1, 0}>(7) ==
              Shape{7, 3, 5});

static_assert(detail::image_of_sequence<Shape{2, 5}>() == Shape{2, 1, 5});

}  // namespace

TEST_CASE("layers/window: one number sets the padding of all sides") { CHECK(Padding{2} == Padding{2, 2, 2, 2}); }
