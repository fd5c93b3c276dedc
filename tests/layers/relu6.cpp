#include <ctnn/layers/relu6.hpp>
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
    check(ReLU6::value(T(3.5)) == T(3.5));
    check(ReLU6::value(T(-2)) == T(0));
    check(ReLU6::value(T(7)) == T(6));
    check(ReLU6::value(bits::smallest<T>) == bits::smallest<T>);
    check(derivative<ReLU6>(bits::smallest<T>) == T(1));
    check(derivative<ReLU6>(T(3.5)) == T(1));
    check(derivative<ReLU6>(T(-2)) == T(0));
    check(derivative<ReLU6>(T(7)) == T(0));
    // at the kinks, the derivative is 0
    check(derivative<ReLU6>(T(0)) == T(0));
    check(derivative<ReLU6>(T(-0.0)) == T(0));
    check(ReLU6::value(T(6)) == T(6));
    check(derivative<ReLU6>(T(6)) == T(0));
    check(ReLU6::value(bits::largest<T>) == T(6));
    check(ReLU6::value(-bits::infinity<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<ReLU6>());
static_assert(agrees_with_golden<ReLU6>(golden::activations::relu6));

}  // namespace

TEST_CASE("layers/relu6: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<ReLU6>());
    CHECK(agrees_with_golden<ReLU6>(golden::activations::relu6));
    CHECK(same_bits_at_run_time<ReLU6>());
}
