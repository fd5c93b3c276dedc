#include <ctnn/layers/gelu.hpp>
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
    check(GELU::value(T(0)) == T(0));
    check(derivative<GELU>(T(0)) == T(0.5));
    check(near::equal(GELU::value(T(1)), static_cast<T>(0.8413447460685429)));
    check(near::equal(GELU::value(T(-1)), static_cast<T>(-0.15865525393145707), static_cast<T>(1e-6)));
    // P + z p
    check(near::equal(derivative<GELU>(T(1)), static_cast<T>(1.0833154705876864)));
    check(near::equal(derivative<GELU>(T(-1)), static_cast<T>(-0.08331547058768636), static_cast<T>(2e-6)));
    // saturated
    check(GELU::value(T(800)) == T(800));
    check(derivative<GELU>(T(800)) == T(1));
    check(GELU::value(T(-800)) == T(0));
    check(derivative<GELU>(T(-800)) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<GELU>());

}  // namespace

TEST_CASE("layers/gelu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<GELU>());
    CHECK(same_bits_at_run_time<GELU>());
}
