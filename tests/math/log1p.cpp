#include <ctnn/math/log1p.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto log1p_of = [](auto x) { return math::log1p(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(log1p_of(quiet_nan<T>)) && log1p_of(infinity<T>) == infinity<T> &&
           ctnn::is_nan(log1p_of(-infinity<T>)) && same(log1p_of(T(0)), T(0)) && same(log1p_of(-T(0)), -T(0)) &&
           log1p_of(T(-1)) == -infinity<T> && ctnn::is_nan(log1p_of(-after(T(1)))) &&
           ctnn::is_nan(log1p_of(-largest<T>));
}

template <class T>
constexpr bool keeps_what_is_small() {
    return log1p_of(smallest<T>) == smallest<T> && log1p_of(-smallest<T>) == -smallest<T> &&
           log1p_of(smallest_normal<T>) == smallest_normal<T> && log1p_of(T(-1e-20)) == T(-1e-20);
}

constexpr bool known_values() {
    return log1p_of(1e-10) == 9.999999999500001e-11 && log1p_of(1.0) == 0.69314718055994531 &&
           log1p_of(-0.5) == -0.69314718055994531 && log1p_of(largest<double>) == 709.78271289338400 &&
           log1p_of(before(1.0) - 1.0) == before(1.0) - 1.0 && log1p_of(1e-10F) == 1e-10F &&
           log1p_of(1.0F) == 0.69314718F && log1p_of(largest<float>) == 88.722839F;
}

constexpr auto in_double = results<double>(log1p_of);
constexpr auto in_float = results<float>(log1p_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(keeps_what_is_small<float>() && keeps_what_is_small<double>());
static_assert(known_values());
static_assert(fingerprint(in_double) == 0x3018bc77260c33ad);
static_assert(fingerprint(in_float) == 0x32e1d42075f8b1b1);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst =
        accuracy::worst<T>([](T x) { return math::log1p(x); }, [](long double x) { return std::log1p(x); },
                           {linear(-1, 1), linear(-1, 100), logarithmic(1e-30, 1e38), logarithmic(-1e-30, -1)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= (sizeof(T) == sizeof(float) ? 1.0 : 2.0));
}

}  // namespace

TEST_CASE("math/log1p: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((keeps_what_is_small<float>() && keeps_what_is_small<double>()));
    CHECK(known_values());
}

TEST_CASE("math/log1p: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(log1p_of) == in_double);
    CHECK(results<float>(log1p_of) == in_float);
}

TEST_CASE("math/log1p: within 1 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/log1p: within 2 ULP in double") { check_accuracy<double>(); }
#endif
