#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/network.hpp>
#include <math/bits.hpp>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    check(Step::value(bits::unknown(T(3.5))) == T(1));
    check(Step::value(bits::unknown(T(-2))) == T(0));
    // 1 for zero of either sign
    check(Step::value(T(0)) == T(1));
    check(Step::value(T(-0.0)) == T(1));
    check(Step::value(bits::smallest<T>) == T(1));
    check(Step::value(-bits::smallest<T>) == T(0));
    check(Step::value(bits::infinity<T>) == T(1));
    check(Step::value(-bits::infinity<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

// It declares that it has no derivative; the others have one.
template <class Activation>
concept HasDerivative = requires(double z) { Activation::derivative(z, z); };
static_assert(NotDifferentiable<Step> && !HasDerivative<Step>);
static_assert(!NotDifferentiable<ReLU> && HasDerivative<ReLU>);
static_assert(Activation<Step> && ElementwiseActivation<Step>);

// AND and OR with one layer, XOR with two.
using Gate = Network<double, Input<2>, Dense<1, Step>>;
using Exclusive = Network<double, Input<2>, Dense<2, Step>, Dense<1, Step>>;
constexpr bool has_truth_table(const auto& net, double for_00, double for_01, double for_10, double for_11) {
    return net({0, 0})[0] == for_00 && net({0, 1})[0] == for_01 && net({1, 0})[0] == for_10 && net({1, 1})[0] == for_11;
}
constexpr Gate conjunction{{1, 1, -1.5}};
constexpr Gate disjunction{{1, 1, -0.5}};
constexpr Exclusive exclusive{{1, 1, 1, 1, -0.5, -1.5, 1, -1, -0.5}};
static_assert(has_truth_table(conjunction, 0, 0, 0, 1) && has_truth_table(disjunction, 0, 1, 1, 1) &&
              has_truth_table(exclusive, 0, 1, 1, 0));

}  // namespace

TEST_CASE("layers/step: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(has_truth_table(conjunction, 0, 0, 0, 1));
    CHECK(has_truth_table(disjunction, 0, 1, 1, 1));
    CHECK(has_truth_table(exclusive, 0, 1, 1, 0));
}
