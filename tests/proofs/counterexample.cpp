#include <ctnn/proofs/counterexample.hpp>

#include <array>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;
constexpr Net doubled{{2.0, 0.0}};
constexpr bool is_told() {
    Verdict<Net> verdict;
    if (detail::breaks(doubled, output<0> < 2.0, std::array{0.5}, verdict)) return false;
    return detail::breaks(doubled, output<0> < 2.0, std::array{1.0}, verdict) && verdict.answer == Answer::refuted &&
           verdict.inputs[0] == 1.0 && verdict.outputs[0] == 2.0;
}
static_assert(is_told());

}  // namespace

TEST_CASE("proofs/counterexample: is told by the ordinary forward pass") { CHECK(is_told()); }
