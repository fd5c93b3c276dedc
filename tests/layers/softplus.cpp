#include <ctnn/layers/softplus.hpp>
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
    check(near::equal(Softplus::value(T(0)), static_cast<T>(0.6931471805599453)));
    check(derivative<Softplus>(T(0)) == T(0.5));
    check(near::equal(Softplus::value(T(1)), static_cast<T>(1.3132616875182228)));
    check(near::equal(Softplus::value(T(-1)), static_cast<T>(0.31326168751822286)));
    check(near::equal(derivative<Softplus>(T(1)), static_cast<T>(0.7310585786300049)));
    // large z: no overflow, and the value is z
    check(Softplus::value(T(800)) == T(800));
    check(derivative<Softplus>(T(800)) == T(1));
    check(Softplus::value(T(-800)) == T(0));
    check(derivative<Softplus>(T(-800)) == T(0));
    // small values are not rounded to zero
    check(near::equal(Softplus::value(T(-50)), static_cast<T>(1.9287498479639178e-22)));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Softplus>());

}  // namespace

TEST_CASE("layers/softplus: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Softplus>());
    CHECK(same_bits_at_run_time<Softplus>());
}
