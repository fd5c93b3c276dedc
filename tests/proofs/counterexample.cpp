#include <ctnn/proofs/counterexample.hpp>

#include <array>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/comparison.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;
constexpr Net doubled{{2.0, 0.0}};

/// The verdict after a try at x to violate y < 2.
constexpr Verdict<Net> verdict_at(double x) {
    Verdict<Net> verdict;
    static_cast<void>(detail::is_violated(doubled, output<0> < 2.0, std::array{x}, verdict));
    return verdict;
}

static_assert(verdict_at(0.5).answer == Answer::undecided);
static_assert(verdict_at(1.0).answer == Answer::refuted);
static_assert(verdict_at(1.0).inputs[0] == 1.0);
static_assert(verdict_at(1.0).outputs[0] == 2.0);

}  // namespace

TEST_CASE("proofs/counterexample: static_assert rows hold at run time") {
    CHECK(verdict_at(0.5).answer == Answer::undecided);
    CHECK(verdict_at(1.0).answer == Answer::refuted);
    CHECK(verdict_at(1.0).inputs[0] == 1.0);
    CHECK(verdict_at(1.0).outputs[0] == 2.0);
}
