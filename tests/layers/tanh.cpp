#include <ctnn/layers/tanh.hpp>
#include <layers/check.hpp>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr auto rows = [](auto& check) {
    check(Tanh::value(T(0)) == T(0));
    check(derivative<Tanh>(T(0)) == T(1));
    check(bits::same(Tanh::value(T(-0.0)), T(-0.0)));
    check(near::equal(Tanh::value(T(1)), static_cast<T>(0.7615941559557649)));
    check(Tanh::value(T(-1)) == -Tanh::value(T(1)));
    // 1 - 0.76159...^2
    check(near::equal(derivative<Tanh>(T(1)), static_cast<T>(0.41997434161402614)));
    // saturated
    check(Tanh::value(T(800)) == T(1));
    check(Tanh::value(T(-800)) == T(-1));
    check(derivative<Tanh>(T(800)) == T(0));
    check(derivative<Tanh>(T(-800)) == T(0));
    // small values are not rounded to zero
    check(Tanh::value(T(1e-20)) == T(1e-20));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Tanh>());

}  // namespace

TEST_CASE("layers/tanh: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Tanh>());
    CHECK(same_bits_at_run_time<Tanh>());
}
