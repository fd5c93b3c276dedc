#include <ctnn/proofs/search_state.hpp>

#include <limits>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Double = Network<double, Input<2>, Dense<1>>;
using Float = Network<float, Input<1>, Dense<1>>;

static_assert(detail::undecided_reason<Double>(Box{{{0, 1}, {0.1, 0.1}}}) == UndecidedReason::none);
static_assert(detail::undecided_reason<Float>(Box{{{0.1, 0.2}}}) == UndecidedReason::none);
static_assert(detail::undecided_reason<Float>(Box{{{0.1, 0.1}}}) == UndecidedReason::empty_box);
static_assert(detail::undecided_reason<Float>(Box{{{0.1F, 0.1F}}}) == UndecidedReason::none);
static_assert(detail::undecided_reason<Float>(Box{{{-1e-60, 1e-60}}}) == UndecidedReason::none, "0 is a float");
static_assert(detail::undecided_reason<Float>(Box{{{1e-60, 2e-60}}}) == UndecidedReason::empty_box);
static_assert(detail::undecided_reason<Float>(Box{{{0, 1e300}}}) == UndecidedReason::numbers_too_large,
              "and no conversion overflows");
static_assert(detail::undecided_reason<Double>(Box{{{0, 1e300}, {0, 1}}}) == UndecidedReason::numbers_too_large);

constexpr auto begun = detail::begin_search<Double>(Box{{{0, 1}, {-1, 2}}});
static_assert(!begun.done);
static_assert(begun.pending == 1);
static_assert(begun.width == 3);
static_assert(begun.stack[0].lower[1] == -1);

/// The beginning of a search over a box whose bounds bypass the checks of Interval.
detail::SearchState<Double> search_over(double lower, double upper) {
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
    CHECK(search_over(1, 0).verdict.reason == UndecidedReason::invalid_box);
    CHECK(search_over(no_number, 0).verdict.reason == UndecidedReason::invalid_box);
    CHECK(search_over(0, no_number).verdict.reason == UndecidedReason::invalid_box);
    CHECK(search_over(0, 1).verdict.reason == UndecidedReason::none);
    CHECK(detail::undecided_reason<Float>(Box{{{0.1, 0.1}}}) == UndecidedReason::empty_box);
    CHECK(detail::undecided_reason<Float>(Box{{{0, 1e300}}}) == UndecidedReason::numbers_too_large);
}
