#include <ctnn/proofs/counterexample.hpp>

#include <array>
#include <limits>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::neighbour(1.0, true) == 1.0000000000000002 &&
              detail::neighbour(1.0, false) == 0.9999999999999999);
static_assert(detail::neighbour(-1.0, true) == -0.9999999999999999 && detail::neighbour(0.0F, false) < 0);

// A float between two doubles, if there is one.
static_assert(detail::number_within<float>(0.1, 0.05, 0.15) == 0.1F);
static_assert(static_cast<double>(detail::number_within<float>(0.3, 0.1, 0.3)) <= 0.3, "0.3F is above 0.3");
static_assert(is_nan(detail::number_within<float>(0.1, 0.1, 0.1)), "no float is 0.1");
static_assert(detail::number_within<double>(0.1, 0.1, 0.1) == 0.1);

static_assert(detail::middle(-1, 1) == 0 && detail::middle(1, 1.0000000000000002) <= 1.0000000000000002);

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
