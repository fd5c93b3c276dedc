#include <ctnn/proofs/branching.hpp>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/comparison.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<double, Input<2>, Dense<1>>;

/// The input along which a box of a network y = a x0 + b x1 is halved.
constexpr std::size_t branching_input(double a, double b, const Box<2>& box) {
    const auto net = detail::double_parameters(Line{{a, b, 0.0}});
    auto state = detail::begin_search<Line>(box);
    state.bounds = detail::bound_network<Line>(net, box, true);
    return detail::branching_input<Line, Comparison<1>>(net, state, {{1}, 0, true});
}

constexpr Box square{{{0, 1}, {0, 1}}};
static_assert(branching_input(1, 2, square) == 1, "the larger slope");
static_assert(branching_input(-2, 1, square) == 0, "of either sign");
static_assert(branching_input(1, 1, square) == 0, "the first of equal effects");
static_assert(branching_input(1, 2, Box{{{0, 3}, {0, 1}}}) == 0, "the larger product of slope and width");
static_assert(branching_input(5, 1, Box{{{1, 1}, {0, 1}}}) == 1, "an interval of one number is not halved");

constexpr auto halved(const Box<2>& box, std::size_t input) {
    auto state = detail::begin_search<Line>(box);
    detail::halve(state, input, Method::branch_and_bound);
    return state;
}

constexpr auto halves = halved(square, 1);
static_assert(halves.pending == 2);
static_assert(halves.verdict.method == Method::branch_and_bound);
static_assert(halves.stack[1].lower[1] == 0);
static_assert(halves.stack[1].upper[1] == 0.5);
static_assert(halves.stack[0].lower[1] == 0.5);
static_assert(halves.stack[0].upper[1] == 1);
static_assert(halves.stack[0].upper[0] == 1, "the other input keeps its interval");

// Two adjacent doubles.
constexpr auto adjacent = halved(Box{{{1, 1 + 0x1p-52}, {0, 1}}}, 0);
static_assert(adjacent.stack[1].lower[0] == 1);
static_assert(adjacent.stack[1].upper[0] == 1);
static_assert(adjacent.stack[0].lower[0] == 1 + 0x1p-52);
static_assert(adjacent.stack[0].upper[0] == 1 + 0x1p-52);

static_assert(halved(square, 2).verdict.reason == UndecidedReason::certificate_mismatch, "no such input");
static_assert(halved(Box{{{1, 1}, {0, 1}}}, 0).verdict.reason == UndecidedReason::depth_limit);

}  // namespace

TEST_CASE("proofs/branching: static_assert rows hold at run time") {
    CHECK(branching_input(1, 2, square) == 1);
    CHECK(halved(square, 1).stack[1].upper[1] == 0.5);
}
