#include <ctnn/training/outcome.hpp>

#include <cstddef>
#include <limits>
#include <string_view>

#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/losses/hinge.hpp>
#include <ctnn/optimizers/optimizer.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using detail::NumberProblem;
using detail::SampleProblem;

static_assert(message(TrainingStatus::stopped_early) == "training stopped early: the loss got no smaller");
static_assert(message(TrainingStatus::diverged) == "training diverged");
static_assert(message(TrainingStatus::invalid_network) == "the network to start from is invalid");

template <class T>
constexpr NumberProblem problem_of_number(T x) {
    const T numbers[3] = {T(0), x, T(-1)};
    return detail::number_problem(numbers);
}

template <class T>
constexpr bool number_rows() {
    using Limits = std::numeric_limits<T>;
    constexpr T limit = kernels::range_limit<T>;
    return problem_of_number(T(0)) == NumberProblem::none && problem_of_number(limit) == NumberProblem::none &&
           problem_of_number(-limit) == NumberProblem::none &&
           problem_of_number(limit * T(1.5)) == NumberProblem::out_of_range &&
           problem_of_number(-Limits::max()) == NumberProblem::out_of_range &&
           problem_of_number(Limits::infinity()) == NumberProblem::not_finite &&
           problem_of_number(-Limits::infinity()) == NumberProblem::not_finite &&
           problem_of_number(Limits::quiet_NaN()) == NumberProblem::not_finite;
}

template <class Loss>
constexpr SampleProblem problem_of_sample(double x, double target) {
    const double inputs[1] = {x};
    const double targets[1] = {target};
    return detail::sample_problem<Loss>(inputs, targets);
}

constexpr bool sample_rows() {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return problem_of_sample<HalfSquaredError>(1, 7) == SampleProblem::none &&
           problem_of_sample<Hinge>(1, -1) == SampleProblem::none &&
           problem_of_sample<Hinge>(1, 0) == SampleProblem::target &&
           problem_of_sample<Hinge>(nan, 0) == SampleProblem::input_not_finite &&
           problem_of_sample<Hinge>(1e80, 0) == SampleProblem::input_out_of_range &&
           problem_of_sample<Hinge>(1, nan) == SampleProblem::target_not_finite &&
           problem_of_sample<Hinge>(1, 1e80) == SampleProblem::target_out_of_range;
}

constexpr bool step_rows() {
    constexpr std::size_t last = static_cast<std::size_t>(-1);
    return detail::next_step(0) == 1 && detail::next_step(last - 2) == last - 1 &&
           detail::next_step(last - 1) == last - 1;
}

static_assert(number_rows<float>() && number_rows<double>());
static_assert(sample_rows());
static_assert(step_rows());

}  // namespace

TEST_CASE("training/outcome: static_assert rows hold at run time") {
    CHECK(number_rows<float>());
    CHECK(number_rows<double>());
    CHECK(sample_rows());
    CHECK(step_rows());
}
