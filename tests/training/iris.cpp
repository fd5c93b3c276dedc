// Training on Iris in the compiler under its default limits, with every third sample held out. The
// seeds 1 to 5 were fixed in advance.

#include <cstddef>
#include <cstdint>
#include <ctnn/ctnn.hpp>
#include <data/iris.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto iris = csv_classes<double, ctnn_examples::iris_csv>;
static_assert(iris.size() == 150 && iris.input_count == 4 && iris.target_count == 3);

constexpr auto split = hold_out_every<3>(iris);
constexpr auto scale = standard_scaler(split.training);
constexpr auto training = scale(split.training);
constexpr auto test = scale(split.test);
static_assert(training.size() == 100 && test.size() == 50);

// Counts correct answers among 5 x 50, because a count has no rounding error.
template <class Net, const auto&... recipes>
constexpr std::size_t correct_answers() {
    constexpr auto count = [](const Net& net) {
        const auto matrix = confusion_matrix(net, test);
        return matrix[0][0] + matrix[1][1] + matrix[2][2];
    };
    return (... + count(trained<Net, training, recipes>));
}

using OneLayer = Network<double, Input<4>, Dense<3, Softmax>>;

template <std::uint64_t seed>
constexpr Recipe<Adam, CategoricalCrossEntropy> one_layer{
    .optimizer = {.rate = 0.1}, .epochs = 60, .batch_size = 10, .seed = seed};

static_assert(correct_answers<OneLayer, one_layer<1>, one_layer<2>, one_layer<3>, one_layer<4>, one_layer<5>>() >=
              94 * 250 / 100);

using HiddenLayer = Network<double, Input<4>, Dense<8, Tanh>, Dense<3, Softmax>>;

template <std::uint64_t seed>
constexpr Recipe<Adam, CategoricalCrossEntropy, CosineRate> hidden_layer{
    .optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 40, .batch_size = 10, .seed = seed};

static_assert(correct_answers<HiddenLayer, hidden_layer<1>, hidden_layer<2>, hidden_layer<3>, hidden_layer<4>,
                              hidden_layer<5>>() >= 96 * 250 / 100);

}  // namespace

TEST_CASE("training/iris: fit() yields the networks that the compiler trained") {
    CHECK(fit(initialize<OneLayer>(3), training, one_layer<3>).net == trained<OneLayer, training, one_layer<3>>);
    CHECK(fit(initialize<HiddenLayer>(5), training, hidden_layer<5>).net ==
          trained<HiddenLayer, training, hidden_layer<5>>);

    // The mean over 40 seeds is no worse, so the five seeds are not a lucky choice.
    double one = 0;
    double hidden = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto recipe = one_layer<1>;
        recipe.seed = seed;
        one += accuracy(fit(initialize<OneLayer>(seed), training, recipe).net, test);
        auto hidden_recipe = hidden_layer<1>;
        hidden_recipe.seed = seed;
        hidden += accuracy(fit(initialize<HiddenLayer>(seed), training, hidden_recipe).net, test);
    }
    CHECK(one / 40 >= 0.94);
    CHECK(hidden / 40 >= 0.96 - 1e-12);
}
