#include <ctnn/layers/zero_pad2d.hpp>

#include <array>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(ShapedLayer<ZeroPad2D<1>, Shape{2, 3, 4}>::output == Shape{2, 5, 6});
static_assert(ShapedLayer<ZeroPad2D<Padding{1, 0}>, Shape{2, 3, 4}>::output == Shape{2, 5, 4});

// A row above, three columns to the left, none below, two to the right.
using Pad = ShapedLayer<ZeroPad2D<Padding{1, 3, 0, 2}>, Shape{2, 1, 2}>;
static_assert(Pad::output == Shape{2, 2, 7} && Pad::parameters.empty());

constexpr double none[1]{};

constexpr auto forward() {
    constexpr double x[] = {1, 2, 3, 4};
    double y[Pad::outputs];
    for (double& number : y) number = 9;
    Pad::forward<0>(none, x, y);
    return std::to_array(y);
}

constexpr auto backward() {
    constexpr double x[Pad::inputs]{};
    double dy[Pad::outputs]{};
    for (int i = 0; i < 28; ++i) dy[i] = i;
    double dx[Pad::inputs]{};
    double g[1]{};
    Pad::backward<0, RequestedGradients{false, true}>(none, x, dy, dy, dx, g, false);
    return std::to_array(dx);
}

constexpr std::array<double, 28> padded{0, 0, 0, 0, 0, 0, 0,   //
                                        0, 0, 0, 1, 2, 0, 0,   //
                                        0, 0, 0, 0, 0, 0, 0,   //
                                        0, 0, 0, 3, 4, 0, 0};  //
static_assert(forward() == padded);
static_assert(backward() == std::array<double, 4>{10, 11, 24, 25});

}  // namespace

TEST_CASE("layers/zero_pad2d: static_assert rows hold at run time") {
    CHECK(forward() == padded);
    CHECK(backward() == std::array<double, 4>{10, 11, 24, 25});
}
