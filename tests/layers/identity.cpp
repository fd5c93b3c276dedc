#include <ctnn/layers/identity.hpp>
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
    check(Identity::value(T(3.5)) == T(3.5));
    check(Identity::value(T(-2)) == T(-2));
    check(bits::same(Identity::value(T(-0.0)), T(-0.0)));
    check(Identity::value(bits::largest<T>) == bits::largest<T>);
    check(Identity::value(-bits::infinity<T>) == -bits::infinity<T>);
    check(derivative<Identity>(T(3.5)) == T(1));
    check(derivative<Identity>(T(-2)) == T(1));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<Identity>());

}  // namespace

TEST_CASE("layers/identity: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<Identity>());
    CHECK(same_bits_at_run_time<Identity>());
}
