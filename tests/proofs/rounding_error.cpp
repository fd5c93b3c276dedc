#include <ctnn/proofs/rounding_error.hpp>

#include <cstddef>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/bound_network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class Net>
constexpr double error_of(const Net& net, const Box<Net::inputs>& box, std::size_t output = 0) {
    const auto numbers = detail::double_parameters(net);
    return detail::rounding_error(numbers, detail::bound_network(numbers, box, true), output);
}

/// a x + b in float: a rounding of the product and one of the sum, each of 1 at most.
using Line = Network<float, Input<1>, Dense<1>>;
static_assert(error_of(Line{{0.5F, 0.5F}}, Box{{{0, 1}}}) >= 2 * 0x1p-24);
static_assert(error_of(Line{{0.5F, 0.5F}}, Box{{{0, 1}}}) < 8 * 0x1p-24);

/// An error is multiplied by the weights that follow.
using Chain = Network<double, Input<1>, Dense<1>, Dense<1>>;
constexpr double short_chain = error_of(Chain{{1.0, 0.0, 1.0, 0.0}}, Box{{{0, 1}}});
constexpr double long_chain = error_of(Chain{{1.0, 0.0, 1024.0, 0.0}}, Box{{{0, 1}}});
static_assert(long_chain > 1000 * short_chain && long_chain < 1100 * short_chain);

/// Where an activation is flat, nothing of the sum's error is left, only its own; where it jumps, the jump is.
using Squashed = Network<double, Input<1>, Dense<1, Tanh>>;
static_assert(error_of(Squashed{{1024.0, 1024.0}}, Box{{{0, 1}}}) < 20 * 0x1p-53);
using Stair = Network<double, Input<1>, Dense<1, Step>, Dense<1, Identity, Bias::without>>;
constexpr Stair stair{{1.0, 0.0, 3.0}};
static_assert(error_of(stair, Box{{{-0x1p-300, 0x1p-300}}}) >= 3);
static_assert(error_of(stair, Box{{{1, 2}}}) < 1e-12);

/// It is no more than the distance of the bounds: both functions lie between them.
using Kink = Network<double, Input<1>, Dense<1, ReLU>>;
static_assert(error_of(Kink{{1.0, -2.0}}, Box{{{0, 1}}}) == 0, "always 0, in either function");

/// A softmax's outputs are as far apart as half of the largest error of its logits, at most, and its own.
using Classes = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr double of_classes = error_of(Classes{{1.0, -1.0, 0.0, 0.0}}, Box{{{0, 1}}}, 1);
static_assert(of_classes > 0 && of_classes < 1e-11);

}  // namespace

TEST_CASE("proofs/rounding_error: constant evaluation and run time agree") {
    CHECK(error_of(Chain{{1.0, 0.0, 1024.0, 0.0}}, Box{{{0, 1}}}) == long_chain);
    CHECK(error_of(Classes{{1.0, -1.0, 0.0, 0.0}}, Box{{{0, 1}}}, 1) == of_classes);
}
