#include <ctnn/math/expm1.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto expm1_of = [](auto x) { return math::expm1(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(expm1_of(quiet_nan<T>)) && expm1_of(infinity<T>) == infinity<T> &&
           expm1_of(-infinity<T>) == T(-1) && same(expm1_of(T(0)), T(0)) && same(expm1_of(-T(0)), -T(0));
}

template <class T>
constexpr bool keeps_what_is_small() {
    return expm1_of(smallest<T>) == smallest<T> && expm1_of(-smallest<T>) == -smallest<T> &&
           expm1_of(smallest_normal<T>) == smallest_normal<T> && expm1_of(T(-1e-20)) == T(-1e-20);
}

template <class T>
constexpr bool overflows_to_infinity() {
    return expm1_of(math::detail::Exp<T>::largest) <= largest<T> &&
           expm1_of(math::detail::Exp<T>::largest) > T(0.9999) * largest<T> &&
           expm1_of(after(math::detail::Exp<T>::largest)) == infinity<T> && expm1_of(largest<T>) == infinity<T> &&
           expm1_of(-largest<T>) == T(-1);
}

constexpr bool known_values() {
    return next_to(expm1_of(1e-10), 1.00000000005e-10) && next_to(expm1_of(1e-3), 0.0010005001667083417) &&
           next_to(expm1_of(0.5), 0.64872127070012815) && next_to(expm1_of(-1.0), -0.63212055882855768) &&
           next_to(expm1_of(-36.0), -0.99999999999999977) && next_to(expm1_of(-50.0), -1.0) &&
           next_to(expm1_of(1e-10F), 1e-10F) && next_to(expm1_of(1.0F), 1.7182818F) &&
           next_to(expm1_of(-1.0F), -0.63212056F) && next_to(expm1_of(-25.0F), -1.0F);
}

constexpr auto in_double = results<double>(expm1_of);
constexpr auto in_float = results<float>(expm1_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(keeps_what_is_small<float>() && keeps_what_is_small<double>());
static_assert(overflows_to_infinity<float>() && overflows_to_infinity<double>());
static_assert(known_values());
static_assert(fingerprint(in_double) == 0x76fc7e8e93dfd2c3);
static_assert(fingerprint(in_float) == 0xf8894f65396400ba);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst = accuracy::worst<T>(
        [](T x) { return math::expm1(x); }, [](long double x) { return std::expm1(x); },
        {linear(-60, 710), linear(-20, 89), linear(-2, 2), logarithmic(1e-30, 1), logarithmic(-1e-30, -1)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= (sizeof(T) == sizeof(float) ? 1.0 : 2.0));
}

}  // namespace

TEST_CASE("math/expm1: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((keeps_what_is_small<float>() && keeps_what_is_small<double>()));
    CHECK((overflows_to_infinity<float>() && overflows_to_infinity<double>()));
    CHECK(known_values());
}

TEST_CASE("math/expm1: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(expm1_of) == in_double);
    CHECK(results<float>(expm1_of) == in_float);
}

TEST_CASE("math/expm1: within 1 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/expm1: within 2 ULP in double") { check_accuracy<double>(); }
#endif
