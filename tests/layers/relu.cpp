#include <ctnn/layers/relu.hpp>
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
    check(ReLU::value(T(3.5)) == T(3.5));
    check(ReLU::value(T(-2)) == T(0));
    check(ReLU::value(bits::smallest<T>) == bits::smallest<T>);
    check(derivative<ReLU>(T(3.5)) == T(1));
    check(derivative<ReLU>(T(-2)) == T(0));
    // at the kink, the derivative is 0
    check(ReLU::value(T(0)) == T(0));
    check(derivative<ReLU>(T(0)) == T(0));
    check(derivative<ReLU>(T(-0.0)) == T(0));
    check(ReLU::value(bits::largest<T>) == bits::largest<T>);
    check(ReLU::value(-bits::infinity<T>) == T(0));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);
static_assert(is_sound<ReLU>());

}  // namespace

TEST_CASE("layers/relu: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_sound<ReLU>());
    CHECK(same_bits_at_run_time<ReLU>());
}
