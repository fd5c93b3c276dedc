// Training on handwritten digits at run time with the recipe of the examples, from five seeds that
// were fixed in advance. The thresholds are below the measured values, which docs/training.md
// reports.

#include <cstddef>
#include <cstdint>
#include <ctnn/ctnn.hpp>
#include <embedded/digits.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<64>, Dense<32, Tanh>, Dense<10, Softmax>>;

static_assert(sizeof embedded::digits == 1797 * 65);

using All = Dataset<double, 1797, 64, 10>;

const All& all() {
    static All data = [] {
        All read = detail::empty_dataset<All>();
        REQUIRE(!read_records(embedded::digits, sizeof embedded::digits, read, {.scale = 16}));
        return read;
    }();
    return data;
}

template <class Data>
double accuracy_of(const Data& split, std::uint64_t seed) {
    const Recipe<SGD, CategoricalCrossEntropy, CosineRate> recipe{
        .optimizer = {.rate = 0.1}, .epochs = 4, .seed = seed};
    const auto result = fit(initialize<Net>(recipe.seed, recipe.initializer), split.training, recipe);
    CHECK(result.status == TrainingStatus::finished);
    return accuracy(result.net, split.test);
}

}  // namespace

TEST_CASE("training/digits: at least 95 percent accuracy on known writers from every seed") {
    static const auto split = hold_out_every<5>(all());
    static_assert(decltype(split.training)::samples == 1438 && decltype(split.test)::samples == 359);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        CHECK(accuracy_of(split, seed) >= 0.95);
    }
}

TEST_CASE("training/digits: 88 to 93 percent mean accuracy on unknown writers") {
    static const auto split = split_at<1545>(all());
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) sum += accuracy_of(split, seed);
    CHECK(sum / 5.0 >= 0.88);
    CHECK(sum / 5.0 <= 0.93);
}
