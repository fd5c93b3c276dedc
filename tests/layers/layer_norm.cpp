#include <ctnn/layers/layer_norm.hpp>

#include <array>
#include <cstddef>
#include <ctnn/layer_view.hpp>
#include <ctnn/network.hpp>
#include <ctnn/training/initialize.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Layer = ShapedLayer<LayerNorm, Shape{2, 3, 4}>;
static_assert(Layer::output == Shape{2, 3, 4} && detail::parameter_count<Layer> == 2 * 24);
static_assert(Layer::parameters[0].dimensions == std::array<std::size_t, 4>{2, 3, 4, 0});

using Net = Network<double, Input<4>, LayerNorm>;
static_assert(initialize<Net>(7).parameters == std::array<double, 8>{1, 1, 1, 1, 0, 0, 0, 0});

// Equal numbers have no variance: only the bias remains.
constexpr Net net{{1, 2, 3, 4, 5, 6, 7, 8}};
static_assert(net({3, 3, 3, 3}) == std::array<double, 4>{5, 6, 7, 8});
static_assert(layer<0>(net)["bias"][3] == 8);

// A constant added to all numbers does not change the output. The deviations from the mean are 2.
constexpr double inverse_deviation = 1 / math::sqrt(4 + 1e-5);
constexpr std::array<double, 4> expected{1 * (2 * inverse_deviation) + 5, 2 * (-2 * inverse_deviation) + 6,
                                         3 * (2 * inverse_deviation) + 7, 4 * (-2 * inverse_deviation) + 8};
static_assert(net({2, -2, 2, -2}) == expected && net({102, 98, 102, 98}) == expected);

}  // namespace

TEST_CASE("layers/layer_norm: static_assert rows hold at run time") {
    CHECK(net({3, 3, 3, 3}) == std::array<double, 4>{5, 6, 7, 8});
    CHECK(net({102, 98, 102, 98}) == expected);
}
