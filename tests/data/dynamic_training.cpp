// Datasets of a dynamic number of samples in training, metrics and scalers.

#include <cstddef>
#include <ctnn/data/dynamic_dataset.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/training/fit.hpp>
#include <ctnn/training/metrics.hpp>
#include <string_view>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<5, Tanh>, Dense<3, Softmax>>;
using Samples = DynamicDataset<double, 2, 3>;

/// Points of the plane; each third of a turn is a class.
template <std::size_t samples>
Dataset<double, samples, 2, 3> draw(std::uint64_t seed) {
    auto data = zeros<Dataset<double, samples, 2, 3>>();
    Random random(seed);
    for (std::size_t s = 0; s < samples; ++s) {
        const double x = random.uniform(-1.0, 1.0);
        const double y = random.uniform(-1.0, 1.0);
        data.inputs[s][0] = x;
        data.inputs[s][1] = y;
        data.targets[s][x > 0.0 ? 0 : y > 0.0 ? 1 : 2] = 1.0;
    }
    return data;
}

template <std::size_t samples>
Samples grown(const Dataset<double, samples, 2, 3>& data) {
    Samples result;
    for (std::size_t s = 0; s < samples; ++s) result.push_back(data.inputs[s], data.targets[s]);
    return result;
}

const Dataset<double, 37, 2, 3> training = draw<37>(1);
const Dataset<double, 11, 2, 3> validation = draw<11>(2);

constexpr Recipe<Adam, CategoricalCrossEntropy> recipe{
    .optimizer = {.rate = 0.02}, .epochs = 40, .batch_size = 5, .patience = 3};

template <class Expected, class Actual>
void check_equal(const Expected& expected, const Actual& actual) {
    CHECK(expected.net == actual.net);
    CHECK(expected.status == actual.status);
    CHECK(expected.epochs == actual.epochs);
    CHECK(expected.loss == actual.loss);
    CHECK(expected.validation_loss == actual.validation_loss);
    CHECK(expected.history == actual.history);
    CHECK(actual);
}

}  // namespace

TEST_CASE("data/dynamic_training: training has the same bits as with a fixed number of samples") {
    const Net start = initialize<Net>(7);
    check_equal(fit<40>(start, training, recipe), fit<40>(start, grown(training), recipe));
    const auto expected = fit<40>(start, training, validation, recipe);
    check_equal(expected, fit<40>(start, grown(training), grown(validation), recipe));
    check_equal(expected, fit<40>(start, grown(training), validation, recipe));
    check_equal(expected, fit<40>(start, training, grown(validation), recipe));
    std::size_t reports = 0;
    const auto observed = fit<40>(start, grown(training), grown(validation), recipe,
                                  [&reports](const EpochReport<Net>& report) { reports += report.epoch == reports; });
    check_equal(expected, observed);
    CHECK(reports == expected.epochs);
}

TEST_CASE("data/dynamic_training: metrics agree with those for a fixed number of samples") {
    const Net net = fit(initialize<Net>(7), training, recipe).net;
    const Samples samples = grown(validation);
    CHECK(accuracy(net, samples) == accuracy(net, validation));
    CHECK(confusion_matrix(net, samples) == confusion_matrix(net, validation));
    CHECK(mean_loss(net, recipe.loss, samples) == mean_loss(net, recipe.loss, validation));
    CHECK(is_nan(accuracy(net, Samples{})));
    CHECK(is_nan(mean_loss(net, recipe.loss, Samples{})));
}

TEST_CASE("data/dynamic_training: empty datasets and invalid samples are reported") {
    const Net start = initialize<Net>(7);
    const auto nothing = fit(start, Samples{}, recipe);
    CHECK_FALSE(nothing);
    CHECK(nothing.status == TrainingStatus::invalid_data);
    CHECK(nothing.problem == "the training data have no samples");
    CHECK(nothing.net == start);
    CHECK(fit(start, training, Samples{}, recipe).problem == "the validation data have no samples");
    Samples with_infinity = grown(training);
    with_infinity.inputs[5][1] = 1.0 / (start.parameters[0] - start.parameters[0]);
    const auto rejected = fit(start, with_infinity, recipe);
    CHECK(rejected.status == TrainingStatus::invalid_sample);
    CHECK(rejected.sample == 5);
}
