#include <ctnn/proofs/search.hpp>

#include <cstddef>
#include <type_traits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

constexpr ProofOptions options{};

template <class P>
constexpr Verdict<Xor> in_pieces(const P& property, std::size_t work, std::size_t max_pieces) {
    const auto numbers = detail::double_parameters(exclusive_or);
    detail::HeuristicSplits splits;
    const detail::Search<Xor, P, detail::HeuristicSplits> search{numbers, exclusive_or, property, options, splits};
    auto state = detail::begin_search<Xor>(unit);
    for (std::size_t piece = 0; piece < max_pieces && !state.done; ++piece) search.advance(state, work);
    if (!state.done) search.stop(state);
    return state.verdict;
}

template <class P>
constexpr bool is_the_same(const P& property, std::size_t work) {
    const auto whole = prove(exclusive_or, unit, property);
    const auto pieces = in_pieces(property, work, 100'000);
    return whole.answer == pieces.answer && whole.method == pieces.method && whole.boxes == pieces.boxes &&
           whole.bound == pieces.bound && whole.inputs == pieces.inputs;
}

// However little is done at a time, it comes to the same.
static_assert(is_the_same(output<0> < 1.7, 1) && is_the_same(output<0> < 1.7, 5000));
static_assert(is_the_same(output<0> < 0.9, 1));

// And where it stops before the end, it says so.
constexpr auto stopped = in_pieces(output<0> < 1.7, 1, 4);
static_assert(stopped.answer == Answer::undecided && stopped.reason == UndecidedReason::evaluation_limit);

/// A property that no halving decides ends when the box cannot be halved further: at 0 it is 0, and more is not shown.
using Line = Network<double, Input<1>, Dense<1>>;
constexpr Line line{{1.0, 0.0}};
constexpr Box tight{{{0, 0x1p-40}}};
static_assert(prove(line, tight, output<0> >= 0).reason == UndecidedReason::depth_limit);

/// A box of one point is decided by the forward pass there.
static_assert(proves(line, Box{{{1, 1}}}, output<0> <= 1) && proves(line, Box{{{1, 1}}}, output<0> >= 1));
static_assert(prove(line, Box{{{1, 1}}}, output<0> < 1).answer == Answer::refuted);
constexpr auto point = prove(exclusive_or, Box{{{0.3, 0.3}, {0.1, 0.1}}}, output<0> <= exclusive_or({0.3, 0.1})[0]);
static_assert(point.answer == Answer::proved && point.boxes == 1 && point.bound == 0);

/// So are parts that halving has made so small: two doubles without one between them are two points.
constexpr Box two_points{{{1, 1 + 0x1p-52}}};
constexpr auto both_points = prove(line, two_points, output<0> <= 1 + 0x1p-52);
static_assert(both_points.answer == Answer::proved && both_points.boxes == 3);
static_assert(prove(line, two_points, output<0> < 1 + 0x1p-52).answer == Answer::refuted);

/// Of a network of floats a box between two floats has one of them, or none.
using FloatLine = Network<float, Input<1>, Dense<1>>;
constexpr FloatLine float_line{{1.0F, 0.0F}};
constexpr double next = 1 + 0x1p-23;
static_assert(proves(float_line, Box{{{1 - 0x1p-30, 1 + 0x1p-30}}}, output<0> >= 1 && output<0> <= 1));
static_assert(proves(float_line, Box{{{1, next}}}, output<0> >= 1 && output<0> <= next));
static_assert(prove(float_line, Box{{{1, next}}}, output<0> < next).answer == Answer::refuted);
static_assert(proves(float_line, Box{{{1, next - 0x1p-40}}}, output<0> <= 1));

}  // namespace

TEST_CASE("proofs/search: the order of the work does not matter") {
    for (const std::size_t work : {1U, 100U, 10'000U, 1'000'000U}) {
        CHECK(is_the_same(output<0> < 1.05, work));
        CHECK(is_the_same(output<0> < 0.99 || output<0> > 0.5, work));
        CHECK(is_the_same(output<0> < 1.2 && output<0> > -0.1, work));
    }
}

TEST_CASE("proofs/search: the bound of what is not decided is below what the network gives") {
    for (const std::size_t boxes : {1U, 2U, 5U, 20U}) {
        const auto verdict = prove(exclusive_or, unit, output<0> < 1.0001, {.max_boxes = boxes});
        CHECK(verdict.answer == Answer::undecided);
        CHECK(verdict.bound <= 1.0001 - exclusive_or({0.5, 0.5})[0]);
        CHECK(verdict.bound > -2);
    }
}
