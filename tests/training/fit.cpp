// fit() in the compiler and at run time.

#include <cstddef>
#include <cstdint>
#include <ctnn/ctnn.hpp>
#include <limits>
#include <string_view>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<double, Input<1>, Dense<1>>;
using Small = Network<double, Input<2>, Dense<3, Tanh>, Dense<1, Sigmoid>>;

constexpr Dataset<double, 5, 1, 1> line{.inputs = {{{-2}, {-1}, {0}, {1}, {2}}},
                                        .targets = {{{-3}, {-1}, {1}, {3}, {5}}}};
constexpr Dataset<double, 4, 2, 1> xor_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                             .targets = {{{0}, {1}, {1}, {0}}}};

// One epoch of one sample is one step of gradient descent.
constexpr Dataset<double, 1, 1, 1> one_sample{.inputs = {{{2}}}, .targets = {{{1}}}};
constexpr Recipe<> one_step{.optimizer = {.rate = 0.125}, .epochs = 1};
constexpr Line before{{0.5, 1}};
static_assert(fit(before, one_sample, one_step).net ==
              step(before, gradient(before, HalfSquaredError{}, {2}, {1}), SGD{.rate = 0.125}));

// With a batch of all samples, an epoch is one step along the mean gradient. The last batch of an
// epoch may be smaller: 5 = 2 + 2 + 1.
constexpr Recipe<> whole_batch{.optimizer = {.rate = 0.125}, .epochs = 1, .batch_size = 5, .shuffle = false};
constexpr bool mean_of_whole_batch() {
    const Line by_fit = fit(before, line, whole_batch).net;
    const Line by_hand = step(before, gradient(before, HalfSquaredError{}, line), SGD{.rate = 0.125});
    return by_fit == by_hand;
}
static_assert(mean_of_whole_batch());

constexpr bool smaller_last_batch() {
    const Dataset<double, 2, 1, 1> first{.inputs = {{{-2}, {-1}}}, .targets = {{{-3}, {-1}}}};
    const Dataset<double, 2, 1, 1> second{.inputs = {{{0}, {1}}}, .targets = {{{1}, {3}}}};
    const Dataset<double, 1, 1, 1> third{.inputs = {{{2}}}, .targets = {{{5}}}};
    const SGD sgd{.rate = 0.125};
    Line net = before;
    net = step(net, gradient(net, HalfSquaredError{}, first), sgd);
    net = step(net, gradient(net, HalfSquaredError{}, second), sgd);
    net = step(net, gradient(net, HalfSquaredError{}, third), sgd);
    Recipe<> recipe = whole_batch;
    recipe.batch_size = 2;
    return fit(before, line, recipe).net == net;
}
static_assert(smaller_last_batch());

// A linear network finds the line. The recorded loss falls, and its last entry is the loss of the
// result.
constexpr Recipe<> line_recipe{.optimizer = {.rate = 0.1}, .epochs = 60};
constexpr auto line_fit = fit<60>(before, line, line_recipe);
static_assert(line_fit.status == TrainingStatus::finished && line_fit.epochs == 60);
static_assert(absolute(line_fit.net.parameters[0] - 2) < 1e-6 && absolute(line_fit.net.parameters[1] - 1) < 1e-6);
static_assert(line_fit.history[0] > line_fit.history[10] && line_fit.history[10] > line_fit.history[59]);
static_assert(line_fit.history[59] == line_fit.loss);

// The seed determines the order of the samples; without shuffling it has no effect.
constexpr Line fit_with(bool shuffle, std::uint64_t seed) {
    return fit(before, line, Recipe<>{.optimizer = {.rate = 0.1}, .epochs = 3, .shuffle = shuffle, .seed = seed}).net;
}
static_assert(fit_with(true, 1) == fit_with(true, 1));
static_assert(!(fit_with(true, 1) == fit_with(true, 2)));
static_assert(fit_with(false, 1) == fit_with(false, 2));

// The optimizer's state carries over between steps: fit() with Adam equals optimizer_state() and
// step() called by hand.
constexpr bool adam_by_hand() {
    const Recipe<Adam> recipe{.optimizer = {.rate = 0.01}, .epochs = 3, .batch_size = 4, .shuffle = false};
    const Small net = initialize<Small>(7);
    auto state = optimizer_state(net, recipe.optimizer);
    for (int i = 0; i < 3; ++i) state = step(state, gradient(state.net, HalfSquaredError{}, xor_table));
    return fit(net, xor_table, recipe).net == state.net;
}
static_assert(adam_by_hand());

// Schedules and clipping equal the same steps by hand.
constexpr bool schedule_by_hand() {
    const Recipe<SGD, HalfSquaredError, StepRate> recipe{
        .optimizer = {.rate = 0.25}, .schedule = {.every = 1, .by = 0.5}, .epochs = 2};
    Line net = before;
    net = step(net, gradient(net, HalfSquaredError{}, {2}, {1}), SGD{.rate = 0.25});
    net = step(net, gradient(net, HalfSquaredError{}, {2}, {1}), SGD{.rate = 0.125});
    return fit(before, one_sample, recipe).net == net;
}
static_assert(schedule_by_hand());

constexpr bool clipping_by_hand() {
    const Line g = gradient(before, HalfSquaredError{}, {2}, {1});  // (2, 1)
    const Recipe<> by_value{.optimizer = {.rate = 0.5}, .epochs = 1, .clip_value = 0.75};
    const Recipe<> by_norm{.optimizer = {.rate = 0.5}, .epochs = 1, .clip_norm = 0.5};
    return fit(before, one_sample, by_value).net == step(before, clip_value(g, 0.75), SGD{.rate = 0.5}) &&
           fit(before, one_sample, by_norm).net == step(before, clip_norm(g, 0.5), SGD{.rate = 0.5}) &&
           !(clip_norm(g, 0.5) == g);
}
static_assert(clipping_by_hand());

// Validation and early stopping: the validation samples are on another line, so their loss first
// falls, then grows. fit() returns the network with the smallest validation loss.
constexpr Dataset<double, 2, 1, 1> other_line{.inputs = {{{0}, {1}}}, .targets = {{{0.9}, {2}}}};
constexpr Line far{{0, 0}};
constexpr auto monitored =
    fit<200>(far, line, other_line, Recipe<>{.optimizer = {.rate = 0.02}, .epochs = 200, .patience = 3});
static_assert(monitored.status == TrainingStatus::stopped_early);
static_assert(monitored.epochs > 3 && monitored.epochs < 200);
constexpr double smallest_of(const auto& history, std::size_t count) {
    double smallest = history[0];
    for (std::size_t i = 1; i < count; ++i) smallest = history[i] < smallest ? history[i] : smallest;
    return smallest;
}
static_assert(mean_loss(monitored.net, HalfSquaredError{}, other_line) ==
              smallest_of(monitored.validation_history, monitored.epochs));
static_assert(monitored.validation_loss > smallest_of(monitored.validation_history, monitored.epochs));

// float
using FloatLine = Network<float, Input<1>, Dense<1>>;
constexpr Dataset<float, 3, 1, 1> float_line{.inputs = {{{-1}, {0}, {1}}}, .targets = {{{-1}, {1}, {3}}}};
static_assert(fit(FloatLine{{0, 0}}, float_line, Recipe<>{.optimizer = {.rate = 0.1}, .epochs = 50}).loss < 1e-5F);

constexpr double quiet_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// A loss that is NaN for the target 5, although its gradient never is.
struct NaNForFive : HalfSquaredError {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        return target[0] == T(5) ? std::numeric_limits<T>::quiet_NaN() : HalfSquaredError::value(y, target);
    }
};

/// A loss that rejects the target 5 and has no text about which targets it takes.
struct NoTargetOfFive : HalfSquaredError {
    template <class T>
    static constexpr bool accepts(T target) {
        return target != T(5);
    }
};

/// An optimizer that makes every parameter NaN in its third step.
struct LastStepToNaN : SGD {
    template <class F>
    struct Coefficients {
        F factor;
    };

    template <class T>
    [[nodiscard]] constexpr Coefficients<T> coefficients(double, std::size_t step_number) const {
        return {step_number == 3 ? std::numeric_limits<T>::quiet_NaN() : T(1)};
    }

    template <class F, class P, std::size_t... k, class... G>
    constexpr void step(const Coefficients<F>& c, P& p, std::index_sequence<k...>, const G&...) const {
        ((p[k] = p[k] * c.factor), ...);
    }
};

}  // namespace

TEST_CASE("training/fit: constant evaluation and run time agree") {
    CHECK(mean_of_whole_batch());
    CHECK(smaller_last_batch());
    CHECK(adam_by_hand());
    CHECK(schedule_by_hand());
    CHECK(clipping_by_hand());
    const auto again = fit<60>(before, line, line_recipe);
    CHECK(again.net == line_fit.net);
    CHECK(again.history == line_fit.history);
    const auto monitored_again =
        fit<200>(far, line, other_line, Recipe<>{.optimizer = {.rate = 0.02}, .epochs = 200, .patience = 3});
    CHECK(monitored_again.net == monitored.net);
    CHECK(monitored_again.validation_history == monitored.validation_history);
}

TEST_CASE("training/fit: a training that diverges stops before it overflows and reports the place") {
    const Dataset<double, 2, 1, 1> steep{.inputs = {{{10}, {20}}}, .targets = {{{1}, {2}}}};
    const Recipe<> too_fast{.optimizer = {.rate = 1}, .epochs = 1000, .shuffle = false};
    const auto result = fit(before, steep, too_fast);
    CHECK(result.status == TrainingStatus::diverged);
    CHECK(message(result.status) == "training diverged");
    CHECK(result.epochs < 100);
    CHECK(result.sample < 2);
    for (const double p : result.net.parameters) CHECK(absolute(p) < std::numeric_limits<double>::infinity());

    const Dataset<float, 2, 1, 1> float_steep{.inputs = {{{10}, {20}}}, .targets = {{{1}, {2}}}};
    const auto float_result = fit(FloatLine{{0.5F, 1}}, float_steep, too_fast);
    CHECK(float_result.status == TrainingStatus::diverged);
    for (const float p : float_result.net.parameters) CHECK(absolute(p) < std::numeric_limits<float>::infinity());

    CHECK(fit(Line{{1e100, 0}}, line, line_recipe).status == TrainingStatus::invalid_network);
}

TEST_CASE("training/fit: patience does not change the network of a training that was stopped at a sample") {
    const auto check = [](const Line& start, const auto& data, Recipe<> recipe, TrainingStatus status) {
        recipe.patience = 0;
        const auto without = fit(start, data, recipe);
        recipe.patience = 100;
        const auto with = fit(start, data, recipe);
        CHECK(without.status == status);
        CHECK(with.status == status);
        CHECK(fingerprint(with.net) == fingerprint(without.net));
        CHECK(with.message().view() == without.message().view());
        return with;
    };
    const Recipe<> recipe{.optimizer = {.rate = 0.01}, .epochs = 50, .shuffle = false};

    // An invalid sample in epoch 0: the first one, and the second one after a step.
    const Dataset<double, 2, 1, 1> bad_first{.inputs = {{{quiet_nan}, {1}}}, .targets = {{{1}, {1}}}};
    CHECK(check(before, bad_first, recipe, TrainingStatus::invalid_sample).net == before);
    const Dataset<double, 2, 1, 1> bad_second{.inputs = {{{2}, {quiet_nan}}}, .targets = {{{1}, {1}}}};
    CHECK(check(before, bad_second, recipe, TrainingStatus::invalid_sample).net ==
          step(before, gradient(before, HalfSquaredError{}, {2}, {1}), recipe.optimizer));

    // An invalid network to start from.
    check(Line{{quiet_nan, 0}}, line, recipe, TrainingStatus::invalid_network);
    CHECK(check(Line{{1e100, 1}}, line, recipe, TrainingStatus::invalid_network).net == Line{{1e100, 1}});

    // Divergence after several epochs, of which the first has the smallest loss.
    const Dataset<double, 2, 1, 1> steep{.inputs = {{{10}, {20}}}, .targets = {{{1}, {2}}}};
    Recipe<> too_fast = recipe;
    too_fast.optimizer.rate = 0.1;
    too_fast.epochs = 1000;
    CHECK(check(before, steep, too_fast, TrainingStatus::diverged).epochs > 1);
}

TEST_CASE("training/fit: the network is not trained on a sample whose loss is not finite") {
    const Recipe<SGD, NaNForFive> recipe{.optimizer = {.rate = 0.125}, .epochs = 1, .shuffle = false};
    const auto result = fit(before, line, recipe);
    CHECK(result.status == TrainingStatus::diverged);
    CHECK(result.sample == 4);
    const Dataset<double, 4, 1, 1> but_the_last{.inputs = {{{-2}, {-1}, {0}, {1}}},
                                                .targets = {{{-3}, {-1}, {1}, {3}}}};
    CHECK(result.net == fit(before, but_the_last, recipe).net);
}

TEST_CASE("training/fit: a last step that makes a parameter NaN counts as divergence") {
    const auto result = fit(before, line, Recipe<LastStepToNaN>{.epochs = 3, .batch_size = 5});
    CHECK(result.status == TrainingStatus::diverged);
    CHECK(result.epochs == 2);
    CHECK_FALSE(result);
}

TEST_CASE("training/fit: a result reports whether the network is trained, and the outcome") {
    const auto trained_through = fit(before, line, Recipe<>{.epochs = 3});
    CHECK(trained_through);
    CHECK(trained_through.problem.empty());
    CHECK(trained_through.message().view() == "training went through all epochs (3 epochs)");
    CHECK(fit(before, line, Recipe<>{.epochs = 1}).message().view() == "training went through all epochs (1 epoch)");

    const auto stopped =
        fit(far, line, other_line, Recipe<>{.optimizer = {.rate = 0.02}, .epochs = 200, .patience = 3});
    CHECK(stopped);
    CHECK(stopped.problem.empty());
    CHECK(stopped.message().view().starts_with("training stopped early: the loss got no smaller ("));

    const auto rejected = fit(before, line, Recipe<>{.batch_size = 0});
    CHECK_FALSE(rejected);
    CHECK(rejected.message().view() == "the recipe's batch_size is 0; a step takes at least 1 sample");

    const auto start = fit(Line{{1, quiet_nan}}, line, Recipe<>{});
    CHECK_FALSE(start);
    CHECK(start.message().view() == "the network to start from has a parameter that is not finite");
    CHECK(fit(Line{{1e71, 0}}, line, Recipe<>{}).message().view() ==
          "the network to start from has a parameter that is finite but beyond +-1e70, the range of training in "
          "double");

    // A ReLU network diverges at a learning rate of 50.
    using Rectified = Network<double, Input<2>, Dense<4, ReLU>, Dense<1>>;
    const auto diverged = fit(initialize<Rectified>(1), xor_table, Recipe<>{.optimizer = {.rate = 50}, .epochs = 100});
    CHECK_FALSE(diverged);
    CHECK(diverged.problem == "training diverged: the learning rate is too high, or the data are not standardized");
    const auto expected = FixedString<200>{} + diverged.problem + "; it was in epoch " + diverged.epochs +
                          " at sample " + diverged.sample;
    CHECK(diverged.message().view() == expected.view());
}

TEST_CASE("training/fit: an invalid sample is reported with its index and the reason") {
    const auto message = [](const auto& net, const auto& data, const auto& recipe) {
        const auto result = fit(net, data, recipe);
        CHECK_FALSE(result);
        CHECK(result.status == TrainingStatus::invalid_sample);
        return result.message();
    };
    using Two = Dataset<double, 2, 1, 1>;
    CHECK(message(before, Two{.inputs = {{{1}, {quiet_nan}}}, .targets = {{{0}, {0}}}}, Recipe<>{}).view() ==
          "an input is not finite; it is sample 1");
    CHECK(message(before, Two{.inputs = {{{1}, {1}}}, .targets = {{{0}, {-infinity}}}}, Recipe<>{}).view() ==
          "a target is not finite; it is sample 1");
    CHECK(message(before, Two{.inputs = {{{-1e71}, {1}}}, .targets = {{{0}, {0}}}}, Recipe<>{}).view() ==
          "an input is finite but beyond +-1e70, the range of training in double; scale the inputs, as standard_scaler "
          "does; it is sample 0");
    CHECK(message(before, Two{.inputs = {{{1}, {1}}}, .targets = {{{1e71}, {0}}}}, Recipe<>{}).view() ==
          "a target is finite but beyond +-1e70, the range of training in double; scale the targets; it is sample 0");

    // Time stamps, in seconds since 1970, as float.
    const Dataset<float, 2, 1, 1> times{.inputs = {{{1.7e9F}, {1.7e9F}}}, .targets = {{{0}, {1}}}};
    CHECK(message(FloatLine{{0, 0}}, times, Recipe<>{.shuffle = false}).view() ==
          "an input is finite but beyond +-1e8, the range of training in float; scale the inputs, as standard_scaler "
          "does; it is sample 0");
    const Dataset<float, 2, 1, 1> far_targets{.inputs = {{{1}, {1}}}, .targets = {{{0}, {2e8F}}}};
    CHECK(message(FloatLine{{0, 0}}, far_targets, Recipe<>{}).view() ==
          "a target is finite but beyond +-1e8, the range of training in float; scale the targets; it is sample 1");

    using Logistic = Network<double, Input<1>, Dense<1, Sigmoid>>;
    CHECK(message(Logistic{{1, 0}}, Two{.inputs = {{{0}, {1}}}, .targets = {{{0}, {2}}}},
                  Recipe<SGD, BinaryCrossEntropy>{})
              .view() ==
          "a target is not what the loss takes: BinaryCrossEntropy takes targets between 0 and 1; it is sample 1");
    CHECK(message(before, line, Recipe<SGD, NoTargetOfFive>{}).view() ==
          "a target is not what the loss takes; it is sample 4");

    const auto in_validation =
        fit(before, line, Two{.inputs = {{{0}, {quiet_nan}}}, .targets = {{{0}, {0}}}}, Recipe<>{.epochs = 2});
    CHECK(in_validation.message().view() == "an input is not finite; it is validation sample 1");
}

TEST_CASE("training/fit: invalid recipes and samples are reported with a message") {
    const auto rejected = [](const auto& recipe) {
        const auto result = fit(before, line, recipe);
        CHECK(result.status == TrainingStatus::invalid_recipe);
        CHECK(result.net == before);
        return result.problem;
    };
    CHECK(rejected(Recipe<>{.batch_size = 0}) == "the recipe's batch_size is 0; a step takes at least 1 sample");
    CHECK(rejected(Recipe<>{.epochs = 0}) == "the recipe has 0 epochs; it takes at least 1");
    CHECK(rejected(Recipe<>{.optimizer = {.rate = -0.1}}) == "the learning rate is not above zero");
    CHECK(rejected(Recipe<>{.optimizer = {.rate = std::numeric_limits<double>::quiet_NaN()}}) ==
          "the learning rate is not above zero");
    CHECK(rejected(Recipe<Momentum>{.optimizer = {.momentum = 1}}) ==
          "Momentum's momentum is not at least 0 and below 1");
    CHECK(rejected(Recipe<SGD, Huber>{.loss = {.delta = 0}}) == "Huber's delta is not above 0 and at most a million");
    CHECK(rejected(Recipe<>{.clip_norm = -1}) == "the recipe's clip_norm is negative or above 1e30; 0 means none");

    const auto short_history = fit<2>(before, line, Recipe<>{.epochs = 3});
    CHECK(short_history.status == TrainingStatus::invalid_recipe);
    CHECK(short_history.problem == "the history has room for fewer epochs than the recipe has");

    const Dataset<double, 2, 1, 1> two{.inputs = {{{0}, {1}}}, .targets = {{{0}, {2}}}};
    using Logistic = Network<double, Input<1>, Dense<1, Sigmoid>>;
    const auto wrong_target = fit(Logistic{{1, 0}}, two, Recipe<SGD, BinaryCrossEntropy>{});
    CHECK(wrong_target.status == TrainingStatus::invalid_sample);
    CHECK(wrong_target.sample == 1);
    const Dataset<double, 1, 1, 1> not_a_number{.inputs = {{{std::numeric_limits<double>::quiet_NaN()}}},
                                                .targets = {{{0}}}};
    CHECK(fit(before, not_a_number, Recipe<>{}).status == TrainingStatus::invalid_sample);
    const auto in_validation = fit(before, line, not_a_number, Recipe<>{});
    CHECK(in_validation.status == TrainingStatus::invalid_sample);
    CHECK(in_validation.sample == 5);
}

TEST_CASE("training/fit: the observer is called after every epoch") {
    std::size_t calls = 0;
    double last = 0;
    const auto result = fit(before, line, Recipe<>{.epochs = 7}, [&](const EpochReport<Line>& report) {
        CHECK(report.epoch == calls);
        ++calls;
        last = report.loss;
    });
    CHECK(calls == 7);
    CHECK(last == result.loss);

    calls = 0;
    const auto validated = fit(before, line, other_line, Recipe<>{.epochs = 7}, [&](const EpochReport<Line>& report) {
        CHECK(report.validation_loss == mean_loss(report.net, HalfSquaredError{}, other_line));
        ++calls;
    });
    CHECK(calls == 7);
    CHECK(validated.epochs == 7);
}
