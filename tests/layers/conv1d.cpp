#include <ctnn/layers/conv1d.hpp>

#include <array>
#include <cstddef>
#include <ctnn/layer_view.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Grouped = ShapedLayer<Conv1D<6, Kernel<3>, Identity, ConvolutionOptions{.stride = 2, .padding = 1, .groups = 2}>,
                            Shape{4, 6}>;
static_assert(Grouped::input == Shape{4, 6} && Grouped::output == Shape{6, 3});
static_assert(Grouped::parameters[0].dimensions == std::array<std::size_t, 4>{6, 2, 3, 0});
static_assert(Grouped::parameters[0].fan_in == 2 * 3 && Grouped::parameters[0].fan_out == 3 * 3);
static_assert(Grouped::multiply_adds == 6 * 3 * 2 * 3 && detail::parameter_count<Grouped> == 6 * 2 * 3 + 6);

// A kernel that is given as Kernel<1, n> and options whose height is 1 or 0 are the same.
static_assert(ShapedLayer<Conv1D<1, Kernel<1, 2>, Identity,
                                 ConvolutionOptions{.stride = Extent{1, 3}, .padding = Padding{0, 4, 0, 1}}>,
                          Shape{1, 4}>::output == Shape{1, 3});

using Net = Network<double, Input<1, 4>, Conv1D<1, Kernel<2>, Identity, ConvolutionOptions{.padding = 1}>>;
static_assert(Net::outputs == 5);
constexpr Net net{{10, 1, 100}};
static_assert(net({1, 2, 3, 4}) == std::array<double, 5>{101, 112, 123, 134, 140});
static_assert(layer<0>(net)["weight"].size() == 2 && layer<0>(net)["weight"][1] == 1);

}  // namespace

TEST_CASE("layers/conv1d: static_assert rows hold at run time") {
    CHECK(net({1, 2, 3, 4}) == std::array<double, 5>{101, 112, 123, 134, 140});
}
