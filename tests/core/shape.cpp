#include <ctnn/core/shape.hpp>

#include "catch.hpp"

namespace {

using ctnn::Shape;

constexpr Shape row{5};
static_assert(row.rank() == 1 && row.channels() == 5 && row.height() == 1 && row.width() == 1 && row.size() == 5);
constexpr Shape sequence{3, 7};
static_assert(sequence.rank() == 2 && sequence.channels() == 3 && sequence.height() == 1 && sequence.width() == 7);
static_assert(sequence.positions() == 7 && sequence.size() == 21);
constexpr Shape image{2, 4, 6};
static_assert(image.rank() == 3 && image.channels() == 2 && image.height() == 4 && image.width() == 6);
static_assert(image.positions() == 24 && image.size() == 48);

static_assert(image.with_channels(5) == Shape{5, 4, 6} && row.with_channels(2) == Shape{2});
static_assert(image != Shape{2, 6, 4} && Shape{2, 1} != Shape{2} && Shape{2, 1, 1} != Shape{2, 1});

}  // namespace

TEST_CASE("core/shape: static_assert rows hold at run time") {
    CHECK(Shape{2, 4, 6}.size() == 48);
    CHECK(Shape{2, 4, 6}.with_channels(1) == Shape{1, 4, 6});
}
