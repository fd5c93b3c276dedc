#include <ctnn/layers/elu.hpp>
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
    check(ELU<>::value(T(3.5)) == T(3.5));
    check(derivative<ELU<>>(T(3.5)) == T(1));
    // e^-1 - 1, with the derivative e^-1
    check(near::equal(ELU<>::value(T(-1)), static_cast<T>(-0.6321205588285577)));
    check(near::equal(derivative<ELU<>>(T(-1)), static_cast<T>(0.36787944117144233)));
    check(ELU<>::value(T(0)) == T(0));
    check(derivative<ELU<>>(T(0)) == T(1));
    // half of it for alpha = 1/2
    check(near::equal(ELU<1, 2>::value(T(-1)), static_cast<T>(-0.31606027941427883)));
    check(near::equal(derivative<ELU<1, 2>>(T(-1)), static_cast<T>(0.18393972058572117)));
    check(derivative<ELU<1, 2>>(T(0)) == T(0.5));
    // saturated at -alpha
    check(ELU<>::value(T(-800)) == T(-1));
    check(derivative<ELU<>>(T(-800)) == T(0));
    check(ELU<3, 1>::value(T(-800)) == T(-3));
    check(derivative<ELU<3, 1>>(T(-800)) == T(0));
    // small values are not rounded to zero
    check(near::equal(ELU<>::value(T(-1e-20)), T(-1e-20)));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<ELU<>>());
static_assert(is_sound<ELU<1, 2>>());
static_assert(std::is_same_v<ELU<>, ELU<1, 1>>);

}  // namespace

TEST_CASE("layers/elu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<ELU<>>());
    CHECK(is_sound<ELU<1, 2>>());
    CHECK(same_bits_at_run_time<ELU<1, 2>>());
}
