#include <ctnn/layers/average_pool1d.hpp>

#include <array>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<AveragePool1D<3, 2, 1>, Shape{2, 6}>::input == Shape{2, 6});
static_assert(ShapedLayer<AveragePool1D<3, 2, 1>, Shape{2, 6}>::output == Shape{2, 3});
static_assert(ShapedLayer<AveragePool1D<2>, Shape{2, 5}>::output == Shape{2, 2});

template <CountPadding count_padding>
constexpr auto forward() {
    using Layer = ShapedLayer<AveragePool1D<2, 2, 1, count_padding>, Shape{2, 2}>;
    constexpr double none[1]{};
    constexpr double x[] = {2, 4, 6, 8};
    double y[4]{};
    Layer::template forward<0>(none, x, y);
    return std::to_array(y);
}
static_assert(forward<CountPadding::yes>() == std::array<double, 4>{1, 2, 3, 4});
static_assert(forward<CountPadding::no>() == std::array<double, 4>{2, 4, 6, 8});

}  // namespace

TEST_CASE("layers/average_pool1d: static_assert rows hold at run time") {
    CHECK(forward<CountPadding::yes>() == std::array<double, 4>{1, 2, 3, 4});
    CHECK(forward<CountPadding::no>() == std::array<double, 4>{2, 4, 6, 8});
}
