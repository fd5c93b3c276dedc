#include <ctnn/layers/leaky_relu.hpp>
#include <layers/check.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    constexpr T hundredth = static_cast<T>(0.01);
    bool right = LeakyReLU<>::value(T(3.5)) == T(3.5) && LeakyReLU<>::value(T(-2)) == -2 * hundredth;
    right = right && derivative<LeakyReLU<>>(T(3.5)) == T(1) && derivative<LeakyReLU<>>(T(-2)) == hundredth;
    // in the kink the slope is the one below
    right = right && LeakyReLU<>::value(T(0)) == T(0) && derivative<LeakyReLU<>>(T(0)) == hundredth;
    right = right && LeakyReLU<1, 4>::value(T(-2)) == T(-0.5) && derivative<LeakyReLU<1, 4>>(T(-2)) == T(0.25);
    // a slope of 0 is ReLU, of 1 Identity, of -1 the absolute value
    right = right && LeakyReLU<0, 1>::value(T(-2)) == T(0) && LeakyReLU<1, 1>::value(T(-2)) == T(-2);
    return right && LeakyReLU<-1, 1>::value(T(-2)) == T(2) && derivative<LeakyReLU<-1, 1>>(T(-2)) == T(-1);
}

static_assert(rows<double>() && rows<float>() && is_sound<LeakyReLU<>>() && is_sound<LeakyReLU<1, 5>>());
static_assert(std::is_same_v<LeakyReLU<>, LeakyReLU<1, 100>>);

}  // namespace

TEST_CASE("LeakyReLU") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<LeakyReLU<>>());
    CHECK(is_sound<LeakyReLU<1, 5>>());
    CHECK(same_bits_at_run_time<LeakyReLU<1, 5>>());
}
