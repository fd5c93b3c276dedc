#include <ctnn/math/log.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto log_of = [](auto x) { return math::log(unknown(x)); };
constexpr auto log1p_of = [](auto x) { return math::log1p(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(log_of(quiet_nan<T>)) && log_of(infinity<T>) == infinity<T> &&
           ctnn::is_nan(log_of(-infinity<T>)) && log_of(T(0)) == -infinity<T> && log_of(-T(0)) == -infinity<T> &&
           ctnn::is_nan(log_of(-smallest<T>)) && ctnn::is_nan(log_of(T(-1))) && ctnn::is_nan(log_of(-largest<T>)) &&
           same(log_of(T(1)), T(0));
}

template <class T>
constexpr bool special_arguments_of_log1p() {
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

/// Powers of two, subnormal ones among them: k ln 2.
constexpr bool known_values() {
    return log_of(2.0) == 0.69314718055994531 && log_of(0.5) == -0.69314718055994531 &&
           log_of(10.0) == 2.3025850929940457 && log_of(smallest<double>) == -744.44007192138126 &&
           log_of(smallest_normal<double>) == -708.39641853226411 && log_of(largest<double>) == 709.78271289338400 &&
           log_of(2.0F) == 0.69314718F && log_of(10.0F) == 2.3025851F && log_of(smallest<float>) == -103.27893F &&
           log_of(largest<float>) == 88.722839F;
}

constexpr bool known_values_of_log1p() {
    return log1p_of(1e-10) == 9.999999999500001e-11 && log1p_of(1.0) == 0.69314718055994531 &&
           log1p_of(-0.5) == -0.69314718055994531 && log1p_of(largest<double>) == 709.78271289338400 &&
           log1p_of(before(1.0) - 1.0) == before(1.0) - 1.0 && log1p_of(1e-10F) == 1e-10F &&
           log1p_of(1.0F) == 0.69314718F && log1p_of(largest<float>) == 88.722839F;
}

constexpr auto log_in_double = results<double>(log_of);
constexpr auto log_in_float = results<float>(log_of);
constexpr auto log1p_in_double = results<double>(log1p_of);
constexpr auto log1p_in_float = results<float>(log1p_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(special_arguments_of_log1p<float>() && special_arguments_of_log1p<double>());
static_assert(keeps_what_is_small<float>() && keeps_what_is_small<double>());
static_assert(known_values());
static_assert(known_values_of_log1p());
static_assert(fingerprint(log_in_double) == 0xb8e3b1072897ed69);
static_assert(fingerprint(log_in_float) == 0x2c5ffb949b629e5c);
static_assert(fingerprint(log1p_in_double) == 0x3018bc77260c33ad);
static_assert(fingerprint(log1p_in_float) == 0x32e1d42075f8b1b1);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto log =
        accuracy::worst<T>([](T x) { return math::log(x); }, [](long double x) { return std::log(x); },
                           {linear(0.5, 2), linear(0, 100), logarithmic(1e-323, 1e308), logarithmic(1e-44, 1e38)});
    CAPTURE(log.at);
    CHECK(log.ulps <= 1.0);
    const auto log1p =
        accuracy::worst<T>([](T x) { return math::log1p(x); }, [](long double x) { return std::log1p(x); },
                           {linear(-1, 1), linear(-1, 100), logarithmic(1e-30, 1e38), logarithmic(-1e-30, -1)});
    CAPTURE(log1p.at);
    CHECK(log1p.ulps <= 1.0);
}

}  // namespace

TEST_CASE("math/log: rows of the compiler hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((special_arguments_of_log1p<float>() && special_arguments_of_log1p<double>()));
    CHECK((keeps_what_is_small<float>() && keeps_what_is_small<double>()));
    CHECK(known_values());
    CHECK(known_values_of_log1p());
}

TEST_CASE("math/log: the same bits in the compiler and at run time") {
    CHECK(results<double>(log_of) == log_in_double);
    CHECK(results<float>(log_of) == log_in_float);
    CHECK(results<double>(log1p_of) == log1p_in_double);
    CHECK(results<float>(log1p_of) == log1p_in_float);
}

TEST_CASE("math/log: log and log1p within 1 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/log: log and log1p within 1 ULP in double") { check_accuracy<double>(); }
#endif
