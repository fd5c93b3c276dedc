#include <ctnn/layers/selu.hpp>
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
    check(SELU::value(T(0)) == T(0));
    check(near::equal(SELU::value(T(2)), static_cast<T>(2.1014019747109610)));
    check(near::equal(derivative<SELU>(T(2)), static_cast<T>(1.0507009873554805)));
    // scale alpha (1/e - 1), with the derivative scale alpha / e
    check(near::equal(SELU::value(T(-1)), static_cast<T>(-1.1113307378125628)));
    check(near::equal(derivative<SELU>(T(-1)), static_cast<T>(0.6467686030348143)));
    // at the kink, the derivative is that of the lower branch
    check(near::equal(derivative<SELU>(T(0)), static_cast<T>(1.7580993408473769)));
    check(derivative<SELU>(bits::smallest<T>) == SELU::scale<T>);
    check(derivative<SELU>(-bits::smallest<T>) == SELU::scaled_alpha<T>);
    // saturated
    check(SELU::value(T(-800)) == -SELU::scaled_alpha<T>);
    check(derivative<SELU>(T(-800)) == T(0));
    // small values are not rounded to zero
    check(near::equal(SELU::value(T(-1e-20)), static_cast<T>(-1.7580993408473769e-20)));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<SELU>());
static_assert(agrees_with_golden<SELU>(golden::activations::selu));

}  // namespace

TEST_CASE("layers/selu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<SELU>());
    CHECK(agrees_with_golden<SELU>(golden::activations::selu));
    CHECK(same_bits_at_run_time<SELU>());
}
