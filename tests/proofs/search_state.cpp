#include <ctnn/proofs/search_state.hpp>

#include <limits>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Double = Network<double, Input<2>, Dense<1>>;
using Float = Network<float, Input<1>, Dense<1>>;

static_assert(detail::obstacle_of<Double>(Box{{{0, 1}, {0.1, 0.1}}}) == Obstacle::none);
static_assert(detail::obstacle_of<Float>(Box{{{0.1, 0.2}}}) == Obstacle::none);
static_assert(detail::obstacle_of<Float>(Box{{{0.1, 0.1}}}) == Obstacle::box_is_empty);
static_assert(detail::obstacle_of<Float>(Box{{{0.1F, 0.1F}}}) == Obstacle::none);
static_assert(detail::obstacle_of<Float>(Box{{{-1e-60, 1e-60}}}) == Obstacle::none, "0 is a float");
static_assert(detail::obstacle_of<Float>(Box{{{1e-60, 2e-60}}}) == Obstacle::box_is_empty);
static_assert(detail::obstacle_of<Float>(Box{{{0, 1e300}}}) == Obstacle::numbers_too_large,
              "and no conversion overflows");
static_assert(detail::obstacle_of<Double>(Box{{{0, 1e300}, {0, 1}}}) == Obstacle::numbers_too_large);

constexpr auto begun = detail::begin_search<Double>(Box{{{0, 1}, {-1, 2}}});
static_assert(!begun.done && begun.open == 1 && begun.width == 3 && begun.stack[0].lower[1] == -1);

/// A box whose bounds were set by hand.
detail::Search<Double> search_over(double lower, double upper) {
    Box<2> box{{{0, 1}, {0, 1}}};
    box.lower[1] = lower;
    box.upper[1] = upper;
    return detail::begin_search<Double>(box);
}

}  // namespace

TEST_CASE("proofs/search_state: constant evaluation and run time agree") {
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    CHECK(search_over(1, 0).done);
    CHECK(search_over(1, 0).verdict.answer == Answer::undecided);
    CHECK(search_over(1, 0).verdict.obstacle == Obstacle::box_is_wrong);
    CHECK(search_over(no_number, 0).verdict.obstacle == Obstacle::box_is_wrong);
    CHECK(search_over(0, no_number).verdict.obstacle == Obstacle::box_is_wrong);
    CHECK(search_over(0, 1).verdict.obstacle == Obstacle::none);
    CHECK(detail::obstacle_of<Float>(Box{{{0.1, 0.1}}}) == Obstacle::box_is_empty);
    CHECK(detail::obstacle_of<Float>(Box{{{0, 1e300}}}) == Obstacle::numbers_too_large);
}
