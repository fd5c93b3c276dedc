#include <ctnn/layers/leaky_relu.hpp>
#include <layers/check.hpp>
#include <type_traits>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr T hundredth = static_cast<T>(0.01);
    check(LeakyReLU<>::value(T(3.5)) == T(3.5));
    check(LeakyReLU<>::value(T(-2)) == -2 * hundredth);
    check(derivative<LeakyReLU<>>(T(3.5)) == T(1));
    check(derivative<LeakyReLU<>>(T(-2)) == hundredth);
    // at the kink, the derivative is the negative slope
    check(LeakyReLU<>::value(T(0)) == T(0));
    check(derivative<LeakyReLU<>>(T(0)) == hundredth);
    check(LeakyReLU<1, 4>::value(T(-2)) == T(-0.5));
    check(derivative<LeakyReLU<1, 4>>(T(-2)) == T(0.25));
    // the negative slope 0 gives ReLU, 1 Identity and -1 the absolute value
    check(LeakyReLU<0, 1>::value(T(-2)) == T(0));
    check(LeakyReLU<1, 1>::value(T(-2)) == T(-2));
    check(LeakyReLU<-1, 1>::value(T(-2)) == T(2));
    check(derivative<LeakyReLU<-1, 1>>(T(-2)) == T(-1));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<LeakyReLU<>>());
static_assert(is_sound<LeakyReLU<1, 5>>());
static_assert(std::is_same_v<LeakyReLU<>, LeakyReLU<1, 100>>);

}  // namespace

TEST_CASE("layers/leaky_relu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<LeakyReLU<>>());
    CHECK(is_sound<LeakyReLU<1, 5>>());
    CHECK(same_bits_at_run_time<LeakyReLU<1, 5>>());
}
