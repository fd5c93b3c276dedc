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

/// a x + b in float: one rounding of the product and one of the sum, both of numbers of magnitude at most 1.
using Line = Network<float, Input<1>, Dense<1>>;
static_assert(error_of(Line{{0.5F, 0.5F}}, Box{{{0, 1}}}) >= 2 * 0x1p-24);
static_assert(error_of(Line{{0.5F, 0.5F}}, Box{{{0, 1}}}) < 8 * 0x1p-24);

/// The following weights multiply an error.
using Chain = Network<double, Input<1>, Dense<1>, Dense<1>>;
constexpr double short_chain = error_of(Chain{{1.0, 0.0, 1.0, 0.0}}, Box{{{0, 1}}});
constexpr double long_chain = error_of(Chain{{1.0, 0.0, 1024.0, 0.0}}, Box{{{0, 1}}});
static_assert(long_chain > 1000 * short_chain);
static_assert(long_chain < 1100 * short_chain);

/// A flat activation removes the error of the sum; a discontinuous one turns it into the height of the jump.
using Squashed = Network<double, Input<1>, Dense<1, Tanh>>;
static_assert(error_of(Squashed{{1024.0, 1024.0}}, Box{{{0, 1}}}) < 20 * 0x1p-53);
using Stair = Network<double, Input<1>, Dense<1, Step>, Dense<1, Identity, Bias::without>>;
constexpr Stair stair{{1.0, 0.0, 3.0}};
static_assert(error_of(stair, Box{{{-0x1p-300, 0x1p-300}}}) >= 3);
static_assert(error_of(stair, Box{{{1, 2}}}) < 1e-12);

/// At most the distance of the bounds, because both functions are between them.
using Kink = Network<double, Input<1>, Dense<1, ReLU>>;
static_assert(error_of(Kink{{1.0, -2.0}}, Box{{{0, 1}}}) == 0, "always 0, in either function");

/// Softmax: at most half of the largest error of the logits, plus its own error.
using Classes = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr double of_classes = error_of(Classes{{1.0, -1.0, 0.0, 0.0}}, Box{{{0, 1}}}, 1);
static_assert(of_classes > 0);
static_assert(of_classes < 1e-11);

}  // namespace

TEST_CASE("proofs/rounding_error: constant evaluation and run time agree") {
    CHECK(error_of(Chain{{1.0, 0.0, 1024.0, 0.0}}, Box{{{0, 1}}}) == long_chain);
    CHECK(error_of(Classes{{1.0, -1.0, 0.0, 0.0}}, Box{{{0, 1}}}, 1) == of_classes);
}
