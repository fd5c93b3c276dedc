#include <ctnn/layers/average_pool2d.hpp>

#include <array>
#include <cstddef>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Pool = ShapedLayer<AveragePool2D<2>, Shape{1, 2, 4}>;
static_assert(Pool::output == Shape{1, 1, 2} && Pool::parameters.empty());
static_assert(ShapedLayer<AveragePool2D<3, 2, 1>, Shape{2, 5, 6}>::output == Shape{2, 3, 3});
static_assert(ShapedLayer<AveragePool2D<Extent{1, 3}, 1>, Shape{2, 5, 6}>::output == Shape{2, 5, 4});

template <class Layer, std::size_t inputs>
constexpr auto forward(const double (&x)[inputs]) {
    constexpr double none[1]{};
    double y[Layer::outputs]{};
    Layer::template forward<0>(none, x, y);
    return std::to_array(y);
}

template <class Layer, std::size_t outputs>
constexpr auto backward(const double (&dy)[outputs]) {
    constexpr double none[1]{};
    constexpr double x[Layer::inputs]{};
    double dx[Layer::inputs]{};
    double g[1]{};
    Layer::template backward<0, RequestedGradients{false, true}>(none, x, dy, dy, dx, g, false);
    return std::to_array(dx);
}

static_assert(forward<Pool>({1, 5, 7, 7, 5, 1, 7, 3}) == std::array<double, 2>{3, 6});
static_assert(backward<Pool>({4, 8}) == std::array<double, 8>{1, 1, 2, 2, 1, 1, 2, 2});

// Windows over a corner: one number and three zeros.
using Counted = ShapedLayer<AveragePool2D<2, 2, 1>, Shape{1, 2, 2}>;
using NotCounted = ShapedLayer<AveragePool2D<2, 2, 1, CountPadding::no>, Shape{1, 2, 2}>;
static_assert(forward<Counted>({4, 8, 12, 16}) == std::array<double, 4>{1, 2, 3, 4});
static_assert(forward<NotCounted>({4, 8, 12, 16}) == std::array<double, 4>{4, 8, 12, 16});
static_assert(backward<Counted>({4, 8, 12, 16}) == std::array<double, 4>{1, 2, 3, 4});
static_assert(backward<NotCounted>({4, 8, 12, 16}) == std::array<double, 4>{4, 8, 12, 16});

// In overlapping windows, a number gets a share of the gradient from each.
using Overlapping = ShapedLayer<AveragePool2D<Extent{1, 2}, 1>, Shape{1, 1, 3}>;
static_assert(backward<Overlapping>({2, 4}) == std::array<double, 3>{1, 3, 2});

// The order of additions: row by row, from 0.
using Wide = ShapedLayer<AveragePool2D<Extent{2, 2}>, Shape{1, 2, 2}>;
static_assert(forward<Wide>({1, 0x1p53, -0x1p53, 1}) == std::array<double, 1>{0.25});

}  // namespace

TEST_CASE("layers/average_pool2d: static_assert rows hold at run time") {
    CHECK(forward<Pool>({1, 5, 7, 7, 5, 1, 7, 3}) == std::array<double, 2>{3, 6});
    CHECK(forward<NotCounted>({4, 8, 12, 16}) == std::array<double, 4>{4, 8, 12, 16});
    CHECK(forward<Wide>({1, 0x1p53, -0x1p53, 1}) == std::array<double, 1>{0.25});
}
