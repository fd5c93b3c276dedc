#include <ctnn/layers/clamp.hpp>
#include <golden/activations.hpp>
#include <layers/check.hpp>
#include <type_traits>
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
    check(Clamp<>::value(T(0.5)) == T(0.5));
    check(Clamp<>::value(T(3)) == T(1));
    check(Clamp<>::value(T(-3)) == T(-1));
    check(derivative<Clamp<>>(T(0.5)) == T(1));
    check(derivative<Clamp<>>(T(3)) == T(0));
    check(derivative<Clamp<>>(T(-3)) == T(0));
    // at the bounds, the derivative is 0
    check(Clamp<>::value(T(1)) == T(1));
    check(derivative<Clamp<>>(T(1)) == T(0));
    check(derivative<Clamp<>>(T(-1)) == T(0));
    // bounds of equal sign
    check(Clamp<2, 5>::value(T(0)) == T(2));
    check(Clamp<2, 5>::value(T(3)) == T(3));
    check(Clamp<2, 5>::value(T(8)) == T(5));
    check(derivative<Clamp<2, 5>>(T(0)) == T(0));
    check(derivative<Clamp<2, 5>>(T(3)) == T(1));
    check(derivative<Clamp<2, 5>>(T(8)) == T(0));
    // from -3/4 to 1/4
    check(Clamp<-3, 1, 4>::value(T(-1)) == T(-0.75));
    check(Clamp<-3, 1, 4>::value(T(1)) == T(0.25));
    check(Clamp<>::value(bits::infinity<T>) == T(1));
    check(Clamp<>::value(-bits::infinity<T>) == T(-1));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Clamp<>>());
static_assert(agrees_with_golden<Clamp<>>(golden::activations::clamp));
static_assert(is_sound<Clamp<-3, 1, 4>>());
static_assert(agrees_with_golden<Clamp<-3, 1, 4>>(golden::activations::clamp_in_quarters));
static_assert(std::is_same_v<Clamp<>, Clamp<-1, 1, 1>>);

}  // namespace

TEST_CASE("layers/clamp: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Clamp<>>());
    CHECK(agrees_with_golden<Clamp<>>(golden::activations::clamp));
    CHECK(same_bits_at_run_time<Clamp<>>());
    CHECK(agrees_with_golden<Clamp<-3, 1, 4>>(golden::activations::clamp_in_quarters));
    CHECK(same_bits_at_run_time<Clamp<-3, 1, 4>>());
}
