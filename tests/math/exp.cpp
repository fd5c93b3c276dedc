#include <ctnn/math/exp.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto exp_of = [](auto x) { return math::exp(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(exp_of(quiet_nan<T>)) && exp_of(infinity<T>) == infinity<T> &&
           same(exp_of(-infinity<T>), T(0)) && exp_of(T(0)) == T(1) && exp_of(-T(0)) == T(1) &&
           exp_of(smallest<T>) == T(1) && exp_of(-smallest<T>) == T(1);
}

template <class T>
constexpr bool overflows_to_infinity() {
    return exp_of(math::detail::Exp<T>::largest) <= largest<T> &&
           exp_of(math::detail::Exp<T>::largest) > T(0.9999) * largest<T> &&
           exp_of(after(math::detail::Exp<T>::largest)) == infinity<T> && exp_of(T(1000)) == infinity<T> &&
           exp_of(largest<T>) == infinity<T>;
}

constexpr bool underflows_through_subnormals() {
    return exp_of(-708.0) == 3.3075530036384078e-308 && exp_of(-740.0) == 85 * smallest<double> &&
           exp_of(-745.0) == smallest<double> && same(exp_of(-746.0), 0.0) && same(exp_of(-largest<double>), 0.0) &&
           exp_of(-103.0F) == smallest<float> && exp_of(-100.0F) == 27 * smallest<float> &&
           same(exp_of(-104.0F), 0.0F) && same(exp_of(-largest<float>), 0.0F);
}

constexpr bool known_values() {
    return exp_of(-1.0) == 0.36787944117144233 && exp_of(0.5) == 1.6487212707001282 &&
           exp_of(10.0) == 22026.465794806718 && exp_of(1.0F) == 2.7182818F && exp_of(-1.0F) == 0.36787945F &&
           exp_of(10.0F) == 22026.465F;
}

constexpr auto in_double = results<double>(exp_of);
constexpr auto in_float = results<float>(exp_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(overflows_to_infinity<float>() && overflows_to_infinity<double>());
static_assert(underflows_through_subnormals());
static_assert(known_values());
static_assert(fingerprint(in_double) == 0x7c3f31bd9f88e74b);
static_assert(fingerprint(in_float) == 0x6e84809dfc424303);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst = accuracy::worst<T>(
        [](T x) { return math::exp(x); }, [](long double x) { return std::exp(x); },
        {linear(-746, 710), linear(-104, 89), linear(-1, 1), logarithmic(1e-20, 1), logarithmic(-1e-20, -1)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= 1.0);
}

}  // namespace

TEST_CASE("math/exp: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((overflows_to_infinity<float>() && overflows_to_infinity<double>()));
    CHECK(underflows_through_subnormals());
    CHECK(known_values());
}

TEST_CASE("math/exp: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(exp_of) == in_double);
    CHECK(results<float>(exp_of) == in_float);
}

TEST_CASE("math/exp: within 1 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/exp: within 1 ULP in double") { check_accuracy<double>(); }
#endif
