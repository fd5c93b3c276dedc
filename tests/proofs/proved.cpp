#include <ctnn/proofs/proved.hpp>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/relational_properties.hpp>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

constexpr auto low = requirement("REQ-7", output<0> < 0.5);
static_assert(proved<exclusive_or, both, low>);

constexpr auto plain = output<0> < 1.05;
static_assert(proved<exclusive_or, unit, plain>);

// The verdict in segments equals that of one evaluation.
constexpr auto whole = prove(exclusive_or, both, low);
constexpr auto cut = verdict<exclusive_or, both, low>;
static_assert(whole.answer == cut.answer);
static_assert(whole.bound == cut.bound);
static_assert(whole.boxes == cut.boxes);

// A network whose bounds exceed one constant evaluation, with a search of many.
using Wide = Network<double, Input<6>, Dense<48, Tanh>, Dense<48, Tanh>, Dense<2>>;
constexpr Wide wide = [] {
    Random random(3);
    Wide net = zeros<Wide>();
    for (auto& parameter : net.parameters) parameter = 0.3 * (2 * random.uniform<double>() - 1);
    return net;
}();
constexpr auto around_zero = linf_ball(std::array<double, 6>{}, 0.4);
constexpr auto below = requirement("below 1.2", output<0> < 1.2);
static_assert(proved<wide, around_zero, below>);
static_assert(detail::SegmentedProof<wide, around_zero, below>::segments > 1);
static_assert(verdict<wide, around_zero, below>.boxes == 5);

// Options.
constexpr ProofOptions no_splitting{.strongest_method = Method::linear_bounds};
static_assert(verdict<exclusive_or, unit, plain, no_splitting>.reason == UndecidedReason::splitting_disabled);

// Messages.
constexpr auto too_low = requirement("REQ-8", output<0> < 0.15);
static_assert(message(verdict<exclusive_or, both, low>, low).view() ==
              "REQ-7 is proved by interval bounds over 1 box; expected: output<0> < 0.5");
static_assert(message(prove(exclusive_or, Box{{{1, 1}, {0.5, 0.5}}}, output<0> < 0.25), output<0> < 0.25).view() ==
              "the property is false: inputs (1, 0.5) give outputs (0.5); expected: output<0> < 0.25");
static_assert(message(prove(exclusive_or, unit, plain, no_splitting), plain).view() ==
              "the property is undecided after 1 box: lower bound -0.95, must not be negative; the bounds over "
              "the whole box are too wide; allow splitting; expected: output<0> < 1.05");

}  // namespace

TEST_CASE("proofs/proved: constant evaluation and run time agree") {
    const auto here = prove(wide, around_zero, below);
    const auto there = verdict<wide, around_zero, below>;
    CHECK(here.answer == there.answer);
    CHECK(here.boxes == there.boxes);
    CHECK(here.bound == there.bound);
    CHECK(prove(exclusive_or, both, too_low).answer == Answer::refuted);
}
