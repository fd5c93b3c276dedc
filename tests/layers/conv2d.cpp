#include <ctnn/layers/conv2d.hpp>

#include <cstddef>

#include <ctnn/layers/flatten.hpp>
#include <ctnn/layers/max_pool2d.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/training/fit.hpp>
#include <ctnn/training/metrics.hpp>
#include <ctnn/training/trained.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Grouped = ShapedLayer<Conv2D<6, Kernel<3, 2>, Tanh, ConvolutionOptions{.stride = 2, .padding = 1, .groups = 2}>,
                            Shape{4, 5, 6}>;
static_assert(Grouped::output == Shape{6, 3, 4});
static_assert(Grouped::parameters[0].dimensions == std::array<std::size_t, 4>{6, 2, 3, 2});
static_assert(Grouped::parameters[0].fan_in == 2 * 6 && Grouped::parameters[0].fan_out == 3 * 6);
static_assert(Grouped::multiply_adds == 6 * 3 * 4 * 2 * 6);
static_assert(detail::parameter_count<Grouped> == 6 * 2 * 6 + 6);

/// Two convolutions can be trained under the compilers' default limits.
using Net = Network<double, Input<1, 8, 8>, Conv2D<8, Kernel<3>, Tanh>, Conv2D<8, Kernel<3>, Tanh>, MaxPool2D<2>,
                    Flatten, Dense<2, Softmax>>;
constexpr auto bars = [] {
    auto images = zeros<Dataset<double, 2, Net::inputs, 2>>();
    for (std::size_t i = 0; i < 8; ++i) {
        images.inputs[0][8 * i + 3] = 1;
        images.inputs[1][8 * 3 + i] = 1;
    }
    images.targets[0][0] = 1;
    images.targets[1][1] = 1;
    return images;
}();
constexpr Recipe<Adam, CategoricalCrossEntropy> recipe{.optimizer = {.rate = 0.01}, .epochs = 4};
constexpr Net net = trained<Net, bars, recipe>;
static_assert(mean_loss(net, CategoricalCrossEntropy{}, bars) < 0.3);

}  // namespace

TEST_CASE("layers/conv2d: training in segments has the same bits as training at run time") {
    CHECK(fit(initialize<Net>(recipe.seed), bars, recipe).net == net);
}
