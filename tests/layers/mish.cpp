#include <ctnn/layers/mish.hpp>
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
    check(Mish::value(T(0)) == T(0));
    check(derivative<Mish>(T(0)) == T(0.6));
    // the minimum, -0.309 at -1.192, where the derivative is 0
    check(near::equal(Mish::value(static_cast<T>(-1.1924312145154952)), static_cast<T>(-0.3088434130172505)));
    check(absolute(derivative<Mish>(static_cast<T>(-1.1924312145154952))) <= static_cast<T>(1e-7));
    // saturated
    check(Mish::value(T(800)) == T(800));
    check(derivative<Mish>(T(800)) == T(1));
    check(Mish::value(T(-800)) == T(0));
    check(derivative<Mish>(T(-800)) == T(0));
    // no overflow
    check(Mish::value(bits::largest<T>) == bits::largest<T>);
    check(derivative<Mish>(bits::largest<T>) == T(1));
    check(Mish::value(-bits::largest<T>) == T(0));
    check(derivative<Mish>(-bits::largest<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Mish>());
static_assert(agrees_with_golden<Mish>(golden::activations::mish));

}  // namespace

TEST_CASE("layers/mish: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Mish>());
    CHECK(agrees_with_golden<Mish>(golden::activations::mish));
    CHECK(same_bits_at_run_time<Mish>());
}
