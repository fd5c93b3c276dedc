#include <ctnn/layers/hard_sigmoid.hpp>
#include <ctnn/losses/binary_cross_entropy.hpp>
#include <golden/activations.hpp>
#include <layers/check.hpp>
#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;
using layer_check::agrees_with_golden;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr auto rows = [](auto& check) {
    check(HardSigmoid::value(T(0)) == T(0.5));
    check(HardSigmoid::value(T(1.5)) == T(0.75));
    check(HardSigmoid::value(T(-1.5)) == T(0.25));
    check(derivative<HardSigmoid>(T(0)) == T(1) / T(6));
    check(derivative<HardSigmoid>(T(-1.5)) == T(1) / T(6));
    // at the kinks and beyond, the derivative is 0
    check(HardSigmoid::value(T(-3)) == T(0));
    check(HardSigmoid::value(T(3)) == T(1));
    check(derivative<HardSigmoid>(T(-3)) == T(0));
    check(derivative<HardSigmoid>(T(3)) == T(0));
    check(HardSigmoid::value(bits::largest<T>) == T(1));
    check(HardSigmoid::value(-bits::largest<T>) == T(0));
    check(HardSigmoid::value(bits::infinity<T>) == T(1));
    check(HardSigmoid::value(-bits::infinity<T>) == T(0));
    check(derivative<HardSigmoid>(bits::largest<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<HardSigmoid>());
static_assert(agrees_with_golden<HardSigmoid>(golden::activations::hard_sigmoid));
// It reaches 0 and 1, where BinaryCrossEntropy is infinite.
static_assert(!LossDemand<BinaryCrossEntropy, HardSigmoid>::met);

}  // namespace

TEST_CASE("layers/hard_sigmoid: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<HardSigmoid>());
    CHECK(agrees_with_golden<HardSigmoid>(golden::activations::hard_sigmoid));
    CHECK(same_bits_at_run_time<HardSigmoid>());
}
