#include <ctnn/layers/silu.hpp>
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
    check(SiLU::value(T(0)) == T(0));
    check(derivative<SiLU>(T(0)) == T(0.5));
    check(near::equal(SiLU::value(T(1)), static_cast<T>(0.7310585786300049)));
    check(near::equal(SiLU::value(T(-1)), static_cast<T>(-0.2689414213699951)));
    // s + z s (1 - s)
    check(near::equal(derivative<SiLU>(T(1)), static_cast<T>(0.9276705118714868)));
    check(near::equal(derivative<SiLU>(T(-1)), static_cast<T>(0.07232948812851327)));
    // the minimum, -0.278 at -1.278, where the derivative is 0
    check(absolute(derivative<SiLU>(static_cast<T>(-1.2784645427610738))) <= static_cast<T>(1e-7));
    check(near::equal(SiLU::value(static_cast<T>(-1.2784645427610738)), static_cast<T>(-0.2784645427610738)));
    // saturated
    check(SiLU::value(T(800)) == T(800));
    check(derivative<SiLU>(T(800)) == T(1));
    check(SiLU::value(T(-800)) == T(0));
    check(derivative<SiLU>(T(-800)) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<SiLU>());

}  // namespace

TEST_CASE("layers/silu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<SiLU>());
    CHECK(same_bits_at_run_time<SiLU>());
}
