#include <ctnn/layers/relu.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = ReLU::value(T(3.5)) == T(3.5) && ReLU::value(T(-2)) == T(0) &&
                 ReLU::value(bits::smallest<T>) == bits::smallest<T>;
    right = right && derivative<ReLU>(T(3.5)) == T(1) && derivative<ReLU>(T(-2)) == T(0);
    // in the kink the slope is 0
    right = right && ReLU::value(T(0)) == T(0) && derivative<ReLU>(T(0)) == T(0) && derivative<ReLU>(T(-0.0)) == T(0);
    return right && ReLU::value(bits::largest<T>) == bits::largest<T> && ReLU::value(-bits::infinity<T>) == T(0);
}

static_assert(rows<double>() && rows<float>() && is_sound<ReLU>());

}  // namespace

TEST_CASE("ReLU") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<ReLU>());
    CHECK(same_bits_at_run_time<ReLU>());
}
