#include <ctnn/layers/max_pool2d.hpp>

#include <array>
#include <limits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Pool = ShapedLayer<MaxPool2D<2>, Shape{1, 2, 4}>;
static_assert(Pool::output == Shape{1, 1, 2} && Pool::parameters.empty());
static_assert(ShapedLayer<MaxPool2D<3, 2, 1>, Shape{2, 5, 6}>::output == Shape{2, 3, 3});

constexpr double none[1]{};
constexpr double x[] = {1, 5, 7, 7, 5, 2, 7, 0};

constexpr std::array<double, 2> forward() {
    double y[2]{};
    Pool::forward<0>(none, x, y);
    return std::to_array(y);
}
static_assert(forward() == std::array<double, 2>{5, 7});

// The first of equal maxima gets the gradient.
constexpr std::array<double, 8> backward() {
    constexpr double y[] = {5, 7};
    constexpr double dy[] = {10, 20};
    double dx[8]{};
    double g[1]{};
    Pool::backward<0, RequestedGradients{false, true}>(none, x, y, dy, dx, g, false);
    return std::to_array(dx);
}
static_assert(backward() == std::array<double, 8>{0, 10, 20, 0, 0, 0, 0, 0});

}  // namespace

TEST_CASE("layers/max_pool2d: NaN in a window makes its output NaN") {
    for (int place = 0; place < 4; ++place) {
        const int at[] = {0, 1, 4, 5};
        double with_nan[8];
        for (int i = 0; i < 8; ++i) with_nan[i] = x[i];
        with_nan[at[place]] = std::numeric_limits<double>::quiet_NaN();
        double y[2]{};
        Pool::forward<0>(none, with_nan, y);
        CHECK(y[0] != y[0]);
        CHECK(y[1] == 7);
    }
}
