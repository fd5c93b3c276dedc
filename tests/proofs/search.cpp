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
constexpr bool agrees_with_prove(const P& property, std::size_t work) {
    const auto whole = prove(exclusive_or, unit, property);
    const auto pieces = in_pieces(property, work, 100'000);
    return whole.answer == pieces.answer && whole.method == pieces.method && whole.boxes == pieces.boxes &&
           whole.bound == pieces.bound && whole.inputs == pieces.inputs;
}

// The verdict does not depend on the work per step.
static_assert(agrees_with_prove(output<0> < 1.7, 1));
static_assert(agrees_with_prove(output<0> < 1.7, 5000));
static_assert(agrees_with_prove(output<0> < 0.9, 1));

// A search that is stopped is undecided.
constexpr auto stopped = in_pieces(output<0> < 1.7, 1, 4);
static_assert(stopped.answer == Answer::undecided);
static_assert(stopped.reason == UndecidedReason::evaluation_limit);

/// A search that no halving decides ends when the box cannot be halved further: the output is 0 at 0, and its bound is
/// always slightly below.
using Line = Network<double, Input<1>, Dense<1>>;
constexpr Line line{{1.0, 0.0}};
constexpr Box tight{{{0, 0x1p-40}}};
static_assert(prove(line, tight, output<0> >= 0).reason == UndecidedReason::depth_limit);

/// The forward pass decides a box of one point.
static_assert(proves(line, Box{{{1, 1}}}, output<0> <= 1));
static_assert(proves(line, Box{{{1, 1}}}, output<0> >= 1));
static_assert(prove(line, Box{{{1, 1}}}, output<0> < 1).answer == Answer::refuted);
constexpr auto point = prove(exclusive_or, Box{{{0.3, 0.3}, {0.1, 0.1}}}, output<0> <= exclusive_or({0.3, 0.1})[0]);
static_assert(point.answer == Answer::proved);
static_assert(point.boxes == 1);
static_assert(point.bound == 0);

/// It also decides parts that are this small: two adjacent doubles are halved into two points.
constexpr Box two_points{{{1, 1 + 0x1p-52}}};
constexpr auto both_points = prove(line, two_points, output<0> <= 1 + 0x1p-52);
static_assert(both_points.answer == Answer::proved);
static_assert(both_points.boxes == 3);
static_assert(prove(line, two_points, output<0> < 1 + 0x1p-52).answer == Answer::refuted);

/// For a network of floats, a box of doubles can contain one float or none.
using FloatLine = Network<float, Input<1>, Dense<1>>;
constexpr FloatLine float_line{{1.0F, 0.0F}};
constexpr double next = 1 + 0x1p-23;
static_assert(proves(float_line, Box{{{1 - 0x1p-30, 1 + 0x1p-30}}}, output<0> >= 1 && output<0> <= 1));
static_assert(proves(float_line, Box{{{1, next}}}, output<0> >= 1 && output<0> <= next));
static_assert(prove(float_line, Box{{{1, next}}}, output<0> < next).answer == Answer::refuted);
static_assert(proves(float_line, Box{{{1, next - 0x1p-40}}}, output<0> <= 1));

}  // namespace

TEST_CASE("proofs/search: the verdict does not depend on the work per step") {
    for (const std::size_t work : {1U, 100U, 10'000U, 1'000'000U}) {
        CHECK(agrees_with_prove(output<0> < 1.05, work));
        CHECK(agrees_with_prove(output<0> < 0.99 || output<0> > 0.5, work));
        CHECK(agrees_with_prove(output<0> < 1.2 && output<0> > -0.1, work));
    }
}

TEST_CASE("proofs/search: the bound of an undecided property is below the values of the network") {
    for (const std::size_t boxes : {1U, 2U, 5U, 20U}) {
        const auto verdict = prove(exclusive_or, unit, output<0> < 1.0001, {.max_boxes = boxes});
        CHECK(verdict.answer == Answer::undecided);
        CHECK(verdict.bound <= 1.0001 - exclusive_or({0.5, 0.5})[0]);
        CHECK(verdict.bound > -2);
    }
}
