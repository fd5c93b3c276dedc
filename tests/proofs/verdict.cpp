#include <ctnn/proofs/verdict.hpp>

#include <cstddef>
#include <string_view>

#include <ctnn/layers/dense.hpp>
#include <ctnn/network.hpp>
#include <ctnn/proofs/comparison.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;
using Found = Verdict<Net>;

static_assert(name_of(Answer::proved) == "proved");
static_assert(name_of(Answer::refuted) == "refuted");
static_assert(name_of(Answer::undecided) == "undecided");
static_assert(name_of(Method::linear_bounds) == "linear bounds");
static_assert(name_of(Method::certificate) == "certificate");

/// Whether each reason has an advice.
constexpr bool all_have_advice() {
    const UndecidedReason last = UndecidedReason::certificate_mismatch;
    for (std::size_t i = 1; i <= static_cast<std::size_t>(last); ++i) {
        if (advice(static_cast<UndecidedReason>(i)).size() < 20) return false;
    }
    return advice(UndecidedReason::none).empty();
}
static_assert(all_have_advice());
static_assert(advice(UndecidedReason::empty_box).find("no float") != std::string_view::npos);
static_assert(advice(UndecidedReason::box_limit).find("more boxes") != std::string_view::npos);
static_assert(advice(UndecidedReason::certificate_mismatch).find("certificate") != std::string_view::npos);

constexpr auto low = requirement("REQ-7", output<0> < 0.5);

constexpr Found proved_by_parts{.answer = Answer::proved, .method = Method::branch_and_bound, .boxes = 3, .bound = 0.1};
static_assert(message(proved_by_parts, low).view() ==
              "REQ-7 is proved by branch and bound over 3 boxes; expected: output<0> < 0.5");
static_assert(report_line(proved_by_parts, low).view() == "REQ-7: proved, branch and bound, 3 boxes");

constexpr Found broken{.answer = Answer::refuted, .boxes = 1, .inputs = {1, -0.5}, .outputs = {0.75}};
static_assert(message(broken, low).view() ==
              "REQ-7 is false: inputs (1, -0.5) give outputs (0.75); expected: output<0> < 0.5");
static_assert(report_line(broken, output<0> < 0.5).view() == "the property: refuted, interval bounds, 1 box");

constexpr Found pair{.answer = Answer::refuted,
                     .inputs = {0, 0},
                     .outputs = {1},
                     .is_pair = true,
                     .other_inputs = {1, 0},
                     .other_outputs = {-1}};
static_assert(
    message(pair, low).view() ==
    "REQ-7 is false: inputs (0, 0) give outputs (1), inputs (1, 0) give outputs (-1); expected: output<0> < 0.5");

constexpr Found open{.boxes = 5, .bound = -0.25, .reason = UndecidedReason::box_limit};
static_assert(message(open, low).view() ==
              "REQ-7 is undecided after 5 boxes: lower bound -0.25, must not be negative; allow more boxes, or "
              "search at run time and write a certificate; expected: output<0> < 0.5");

/// A bound of 0 decides only <= and >=.
constexpr Found touching{.boxes = 5, .bound = 0, .reason = UndecidedReason::depth_limit};
static_assert(
    message(touching, low).view() ==
    "REQ-7 is undecided after 5 boxes: lower bound 0, must be positive; splitting cannot decide a property this "
    "tight; give it a margin; expected: output<0> < 0.5");

/// Without a bound the message has no number.
constexpr Found empty{.bound = -0x1p900, .reason = UndecidedReason::empty_box};
static_assert(
    message(empty, low).view() ==
    "REQ-7 is undecided; an interval of the box contains no float; write bounds that are floats, such as 0.1F, or "
    "linf_ball(sample, 0); expected: output<0> < 0.5");

}  // namespace

TEST_CASE("proofs/verdict: constant evaluation and run time agree") {
    CHECK(all_have_advice());
    CHECK(message(open, low).view().find("lower bound -0.25") != std::string_view::npos);
}
