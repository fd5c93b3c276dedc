#include <ctnn/proofs/relaxations/sigmoidal.hpp>

#include <ctnn/layers/sigmoid.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using OfTanh = detail::SigmoidalRelaxation<Tanh, double>;
using OfSigmoid = detail::SigmoidalRelaxation<Sigmoid, double>;

// The derivative is largest at 0 and smallest at the end further from 0.
static_assert(OfTanh::slopes(-1, 2).max == 1);
static_assert(OfSigmoid::slopes(-1, 2).max == 0.25);
static_assert(OfTanh::slopes(-1, 2).min < 0.0707);
static_assert(OfTanh::slopes(-1, 2).min > 0.0706);
static_assert(OfTanh::slopes(1, 2).max < 0.42);

// The mirror image of an odd function is the function.
static_assert(OfTanh::line_over(-1, 2, true).slope == OfTanh::line_over(-1, 2, false).slope);
static_assert(OfTanh::line_over(-1, 2, true).offset == OfTanh::line_over(-1, 2, false).offset);

}  // namespace

TEST_CASE("proofs/relaxations/sigmoidal: a narrow interval has a line close to the function") {
    const auto line = OfTanh::line_over(0.5, 0.5 + 0x1p-40, false);
    CHECK(line.slope * 0.5 + line.offset >= Tanh::value(0.5));
    CHECK(line.slope * 0.5 + line.offset < Tanh::value(0.5) + 1e-9);
}
