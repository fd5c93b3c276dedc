#include <ctnn/layers/sigmoid.hpp>
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
    check(Sigmoid::value(T(0)) == T(0.5));
    check(derivative<Sigmoid>(T(0)) == T(0.25));
    check(near::equal(Sigmoid::value(T(1)), static_cast<T>(0.7310585786300049)));
    check(near::equal(Sigmoid::value(T(-1)), static_cast<T>(0.2689414213699951)));
    // f(1) f(-1)
    check(near::equal(derivative<Sigmoid>(T(1)), static_cast<T>(0.19661193324148185)));
    // saturated
    check(Sigmoid::value(T(800)) == T(1));
    check(Sigmoid::value(T(-800)) == T(0));
    check(derivative<Sigmoid>(T(800)) == T(0));
    check(derivative<Sigmoid>(T(-800)) == T(0));
    // small values are not rounded to zero
    check(near::equal(Sigmoid::value(T(-50)), static_cast<T>(1.9287498479639178e-22)));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Sigmoid>());

}  // namespace

TEST_CASE("layers/sigmoid: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Sigmoid>());
    CHECK(same_bits_at_run_time<Sigmoid>());
}
