#include <ctnn/optimizers/schedules.hpp>

#include <cstddef>
#include <limits>

#include <ctnn/core/problem.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "golden/optimizers.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

constexpr auto rows = [](auto& check) {
    check(ConstantRate::factor(0, 10) == 1);
    check(ConstantRate::factor(9, 10) == 1);

    constexpr StepRate step{.every = 3, .by = 0.5};
    check(step.factor(0, 10) == 1);
    check(step.factor(2, 10) == 1);
    check(step.factor(3, 10) == 0.5);
    check(step.factor(5, 10) == 0.5);
    check(step.factor(6, 10) == 0.25);
    check(step.factor(9, 10) == 0.125);
    check(StepRate{.every = 1, .by = 0.5}.factor(10, 20) == 1.0 / 1024);
    check(StepRate{}.factor(9, 100) == 1);
    check(StepRate{}.factor(10, 100) == 0.1);
    // constant
    check(StepRate{.every = 3, .by = 1}.factor(9, 10) == 1);

    // cos 0, cos 60, cos 90 and cos 120 degrees
    constexpr CosineRate cosine;
    check(cosine.factor(0, 6) == 1);
    check(near::equal(cosine.factor(2, 6), 0.75));
    check(near::equal(cosine.factor(3, 6), 0.5));
    check(near::equal(cosine.factor(4, 6), 0.25));
    constexpr CosineRate raised{.final_fraction = 0.5};
    check(raised.factor(0, 6) == 1);
    check(near::equal(raised.factor(2, 6), 0.875));
    // a single epoch; constant
    check(cosine.factor(0, 1) == 1);
    check(CosineRate{.final_fraction = 1}.factor(3, 6) == 1);
};

static_assert(each_row::first_failing_line(rows) == 0);

template <class Schedule>
constexpr bool decreases(const Schedule& schedule) {
    for (std::size_t epoch = 1; epoch < 30; ++epoch) {
        if (!(schedule.factor(epoch, 30) < schedule.factor(epoch - 1, 30))) return false;
        if (!(schedule.factor(epoch, 30) > schedule.final_fraction)) return false;
    }
    return true;
}

static_assert(decreases(CosineRate{}));
static_assert(decreases(CosineRate{.final_fraction = 0.1}));

/// Whether the factors agree with PyTorch's relative to the largest factor, 1: the recursion in PyTorch's cosine
/// accumulates rounding errors.
template <class Schedule>
constexpr bool agrees(const Schedule& schedule, const double (&factors)[30]) {
    for (std::size_t epoch = 0; epoch < 30; ++epoch) {
        if (!(absolute(schedule.factor(epoch, 30) - factors[epoch]) <= 1e-12)) return false;
    }
    return true;
}

static_assert(agrees(StepRate{}, golden::optimizers::step_rate));
static_assert(agrees(StepRate{.every = 7, .by = 0.5}, golden::optimizers::gentle_step_rate));
static_assert(agrees(CosineRate{}, golden::optimizers::cosine_rate));
static_assert(agrees(CosineRate{.final_fraction = 0.1}, golden::optimizers::raised_cosine_rate));

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
static_assert(problem_message(ConstantRate{}).empty());
static_assert(problem_message(StepRate{}).empty());
static_assert(problem_message(CosineRate{}).empty());
static_assert(problem_message(StepRate{.every = 0}) == "StepRate's `every` is 0; it counts epochs from 1 on");
static_assert(problem_message(StepRate{.by = 0}) == "StepRate's `by` is not above 0 and at most 1");
static_assert(!problem_message(StepRate{.by = 1.1}).empty());
static_assert(!problem_message(StepRate{.by = nan}).empty());
static_assert(problem_message(CosineRate{.final_fraction = -0.1}) ==
              "CosineRate's `final_fraction` is not between 0 and 1");
static_assert(!problem_message(CosineRate{.final_fraction = 1.1}).empty());
static_assert(!problem_message(CosineRate{.final_fraction = nan}).empty());

}  // namespace

TEST_CASE("optimizers/schedules: static_assert rows hold at run time") {
    each_row::check_all(rows);
    CHECK(decreases(CosineRate{}));
    CHECK(decreases(CosineRate{.final_fraction = 0.1}));
}

TEST_CASE("optimizers/schedules: 30 epochs match PyTorch") {
    CHECK(agrees(StepRate{}, golden::optimizers::step_rate));
    CHECK(agrees(StepRate{.every = 7, .by = 0.5}, golden::optimizers::gentle_step_rate));
    CHECK(agrees(CosineRate{}, golden::optimizers::cosine_rate));
    CHECK(agrees(CosineRate{.final_fraction = 0.1}, golden::optimizers::raised_cosine_rate));
}
