#include <ctnn/training/recipe.hpp>

#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/losses/huber.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/schedules.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Members that are not given have default values.
constexpr Recipe<> usual{};
static_assert(std::is_same_v<decltype(usual.optimizer), SGD> && std::is_same_v<decltype(usual.loss), HalfSquaredError>);
static_assert(std::is_same_v<decltype(usual.schedule), ConstantRate>);
static_assert(std::is_same_v<decltype(usual.initializer), XavierUniform>);
static_assert(usual.optimizer.rate == 0.01 && usual.epochs == 100 && usual.batch_size == 1 && usual.shuffle);
static_assert(usual.clip_value == 0.0 && usual.clip_norm == 0.0 && usual.patience == 0 && usual.seed == 1);

constexpr Recipe<Adam> written{
    .optimizer = {.rate = 0.05}, .epochs = 500, .batch_size = 8, .shuffle = false, .seed = 7};
static_assert(written.optimizer.rate == 0.05 && written.optimizer.beta1 == 0.9 && written.epochs == 500);
static_assert(written.batch_size == 8 && !written.shuffle && written.seed == 7 && written.clip_norm == 0.0);

constexpr bool good_recipes_have_no_problem() {
    return recipe_problem(usual).empty() && recipe_problem(written).empty() &&
           recipe_problem(Recipe<>{.epochs = 1, .batch_size = 1'000'000, .clip_value = 0.5, .clip_norm = 2.0})
               .empty() &&
           recipe_problem(Recipe<Momentum, Huber, CosineRate, Uniform>{}).empty();
}

constexpr bool problems_of_the_recipe_are_found() {
    return recipe_problem(Recipe<>{.batch_size = 0}) ==
               "the recipe's batch_size is 0; a step takes at least 1 sample" &&
           recipe_problem(Recipe<>{.epochs = 0}) == "the recipe has 0 epochs; it takes at least 1" &&
           recipe_problem(Recipe<>{.clip_value = -0.5}) ==
               "the recipe's clip_value is negative or above 1e30; 0 means none" &&
           recipe_problem(Recipe<>{.clip_norm = -0.5}) ==
               "the recipe's clip_norm is negative or above 1e30; 0 means none" &&
           recipe_problem(Recipe<>{.clip_norm = nan}) ==
               "the recipe's clip_norm is negative or above 1e30; 0 means none";
}

constexpr bool problems_of_its_parts_are_found() {
    using All = Recipe<Momentum, Huber, StepRate, Uniform>;
    return recipe_problem(All{.optimizer = {.rate = -1.0}}) == "the learning rate is not above zero" &&
           recipe_problem(All{.optimizer = {.rate = nan}}) == "the learning rate is not above zero" &&
           recipe_problem(All{.loss = {.delta = 0.0}}) == Huber::problems[0] &&
           recipe_problem(All{.schedule = {.every = 0}}) == StepRate::problems[0] &&
           recipe_problem(All{.schedule = {.by = 2.0}}) == StepRate::problems[1] &&
           recipe_problem(All{.initializer = {.low = 1.0, .high = -1.0}}) == Uniform::problems[0];
}

/// Values that double can represent and float cannot.
constexpr bool problems_of_a_type_are_found() {
    using All = Recipe<Adam, Huber, ConstantRate, Uniform>;
    const auto only_in_float = [](const All& recipe, std::string_view problem) {
        return recipe_problem<double>(recipe).empty() && recipe_problem<float>(recipe) == problem;
    };
    return recipe_problem<float>(All{}).empty() && only_in_float({.clip_value = 1e-40}, All::problems[3]) &&
           only_in_float({.clip_norm = 1e-60}, All::problems[5]) &&
           only_in_float({.optimizer = {.epsilon = 1e-60}},
                         "Adam's epsilon is too small for the network's type, in which it would be 0 or lose digits") &&
           only_in_float({.loss = {.delta = 1e-60}}, Huber::problems[1]) &&
           only_in_float({.initializer = {.low = 1, .high = 1 + 1e-9}}, Uniform::problems[1]) &&
           recipe_problem<float>(All{.initializer = {.low = 1, .high = 1}}).empty();
}

/// Of several problems, the first is reported: those of the recipe itself, then those of its parts,
/// in order.
constexpr bool the_first_problem_is_reported() {
    using All = Recipe<Momentum, Huber, StepRate, Uniform>;
    constexpr All all_wrong{.optimizer = {.rate = 0.0},
                            .loss = {.delta = 0.0},
                            .schedule = {.every = 0},
                            .initializer = {.low = 1.0, .high = -1.0},
                            .epochs = 0,
                            .batch_size = 0};
    constexpr All parts_wrong{.optimizer = {.rate = 0.0}, .loss = {.delta = 0.0}};
    return recipe_problem(all_wrong) == All::problems[0] &&
           recipe_problem(parts_wrong) == "the learning rate is not above zero";
}

static_assert(good_recipes_have_no_problem());
static_assert(problems_of_the_recipe_are_found());
static_assert(problems_of_its_parts_are_found());
static_assert(problems_of_a_type_are_found());
static_assert(the_first_problem_is_reported());

}  // namespace

TEST_CASE("training/recipe: static_assert rows hold at run time") {
    CHECK(good_recipes_have_no_problem());
    CHECK(problems_of_the_recipe_are_found());
    CHECK(problems_of_its_parts_are_found());
    CHECK(problems_of_a_type_are_found());
    CHECK(the_first_problem_is_reported());
}

TEST_CASE("training/recipe: problems of numbers known only at run time are found") {
    volatile double rate = -1.0;
    Recipe<> recipe{.optimizer = {.rate = rate}};
    CHECK(recipe_problem(recipe) == "the learning rate is not above zero");
    recipe.optimizer.rate = 0.1;
    CHECK(recipe_problem(recipe).empty());
}
