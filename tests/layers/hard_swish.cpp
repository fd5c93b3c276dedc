#include <ctnn/layers/hard_swish.hpp>
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
    check(HardSwish::value(T(0)) == T(0));
    check(derivative<HardSwish>(T(0)) == T(0.5));
    // 3 * 6 / 6, 1 * 4 / 6 and -1 * 2 / 6
    check(HardSwish::value(T(3)) == T(3));
    check(near::equal(HardSwish::value(T(1)), T(2) / T(3)));
    check(near::equal(HardSwish::value(T(-1)), T(-1) / T(3)));
    // the minimum
    check(HardSwish::value(T(-1.5)) == T(-0.375));
    check(derivative<HardSwish>(T(-1.5)) == T(0));
    // at the kinks, the derivative is that of the outer branch
    check(HardSwish::value(T(-3)) == T(0));
    check(derivative<HardSwish>(T(-3)) == T(0));
    check(derivative<HardSwish>(T(3)) == T(1));
    check(derivative<HardSwish>(T(-2.25)) == T(-0.25));
    check(derivative<HardSwish>(T(2.25)) == T(1.25));
    // no overflow
    check(HardSwish::value(bits::largest<T>) == bits::largest<T>);
    check(HardSwish::value(-bits::largest<T>) == T(0));
    check(HardSwish::value(bits::infinity<T>) == bits::infinity<T>);
    check(HardSwish::value(-bits::infinity<T>) == T(0));
    check(derivative<HardSwish>(bits::largest<T>) == T(1));
    check(derivative<HardSwish>(-bits::largest<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<HardSwish>());
static_assert(agrees_with_golden<HardSwish>(golden::activations::hard_swish));

}  // namespace

TEST_CASE("layers/hard_swish: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<HardSwish>());
    CHECK(agrees_with_golden<HardSwish>(golden::activations::hard_swish));
    CHECK(same_bits_at_run_time<HardSwish>());
}
