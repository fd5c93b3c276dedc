#include <ctnn/kernels/conv2d.hpp>

#include <array>
#include <cstddef>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// One channel of 3 x 3 to two channels of 2 x 2 with kernels of 2 x 2. Parameters begin at p[1].
struct Geometry {
    static constexpr std::size_t in_channels = 1;
    static constexpr std::size_t in_height = 3;
    static constexpr std::size_t in_width = 3;
    static constexpr std::size_t out_channels = 2;
    static constexpr std::size_t out_height = 2;
    static constexpr std::size_t out_width = 2;
    static constexpr std::size_t kernel_height = 2;
    static constexpr std::size_t kernel_width = 2;
    static constexpr std::size_t stride_height = 1;
    static constexpr std::size_t stride_width = 1;
    static constexpr std::size_t dilation_height = 1;
    static constexpr std::size_t dilation_width = 1;
    static constexpr std::size_t pad_top = 0;
    static constexpr std::size_t pad_left = 0;
    static constexpr std::size_t groups = 1;
    static constexpr bool has_bias = true;
};
using Kernel2D = kernels::Conv2D<Geometry, 1>;

constexpr double p[] = {99, 1, 2, 3, 4, 0, 0, 0, -1, 10, 20};
constexpr double x[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
constexpr double dz[] = {1, 0, 0, 0, 0, 0, 0, 1};

constexpr std::array<double, 8> forward() {
    double z[8]{};
    Kernel2D::forward(p, x, z);
    return std::to_array(z);
}
static_assert(forward() == std::array<double, 8>{10 + 1 + 4 + 12 + 20, 10 + 2 + 6 + 15 + 24, 10 + 4 + 10 + 21 + 32,
                                                 10 + 5 + 12 + 24 + 36, 20 - 5, 20 - 6, 20 - 8, 20 - 9});

constexpr std::array<double, 9> input_gradient() {
    double dx[9]{};
    Kernel2D::input_gradient(p, dz, dx);
    return std::to_array(dx);
}
static_assert(input_gradient() == std::array<double, 9>{1, 2, 0, 3, 4, 0, 0, 0, -1});

constexpr std::array<double, 11> parameter_gradient(bool accumulate) {
    double g[] = {7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    Kernel2D::parameter_gradient(x, dz, g, accumulate);
    return std::to_array(g);
}
static_assert(parameter_gradient(false) == std::array<double, 11>{7, 1, 2, 4, 5, 5, 6, 8, 9, 1, 1});
static_assert(parameter_gradient(true) == std::array<double, 11>{7, 2, 3, 5, 6, 6, 7, 9, 10, 2, 2});

}  // namespace

TEST_CASE("kernels/conv2d: static_assert rows hold at run time") {
    CHECK(forward()[3] == 87);
    CHECK(input_gradient()[8] == -1);
    CHECK(parameter_gradient(true)[8] == 10);
}
