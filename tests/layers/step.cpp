#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/network.hpp>
#include <math/bits.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    bool right = Step::value(bits::unknown(T(3.5))) == T(1) && Step::value(bits::unknown(T(-2))) == T(0);
    // 1 from zero on, whatever its sign
    right = right && Step::value(T(0)) == T(1) && Step::value(T(-0.0)) == T(1);
    right = right && Step::value(bits::smallest<T>) == T(1) && Step::value(-bits::smallest<T>) == T(0);
    return right && Step::value(bits::infinity<T>) == T(1) && Step::value(-bits::infinity<T>) == T(0);
}

static_assert(rows<double>() && rows<float>());

// It has no derivative, and says so; the others do not.
template <class Activation>
concept HasDerivative = requires(double z) { Activation::derivative(z, z); };
static_assert(NotDifferentiable<Step> && !HasDerivative<Step>);
static_assert(!NotDifferentiable<ReLU> && HasDerivative<ReLU>);
static_assert(Activation<Step> && ElementwiseActivation<Step>);

// AND, OR, and XOR by two layers.
using Gate = Network<double, Input<2>, Dense<1, Step>>;
using Exclusive = Network<double, Input<2>, Dense<2, Step>, Dense<1, Step>>;
constexpr bool is(const auto& net, double for_00, double for_01, double for_10, double for_11) {
    return net({0, 0})[0] == for_00 && net({0, 1})[0] == for_01 && net({1, 0})[0] == for_10 && net({1, 1})[0] == for_11;
}
constexpr Gate conjunction{{1, 1, -1.5}};
constexpr Gate disjunction{{1, 1, -0.5}};
constexpr Exclusive exclusive{{1, 1, 1, 1, -0.5, -1.5, 1, -1, -0.5}};
static_assert(is(conjunction, 0, 0, 0, 1) && is(disjunction, 0, 1, 1, 1) && is(exclusive, 0, 1, 1, 0));

}  // namespace

TEST_CASE("Step") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is(conjunction, 0, 0, 0, 1));
    CHECK(is(disjunction, 0, 1, 1, 1));
    CHECK(is(exclusive, 0, 1, 1, 0));
}
