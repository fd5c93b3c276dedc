#include <ctnn/math/log.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto log_of = [](auto x) { return math::log(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(log_of(quiet_nan<T>)) && log_of(infinity<T>) == infinity<T> &&
           ctnn::is_nan(log_of(-infinity<T>)) && log_of(T(0)) == -infinity<T> && log_of(-T(0)) == -infinity<T> &&
           ctnn::is_nan(log_of(-smallest<T>)) && ctnn::is_nan(log_of(T(-1))) && ctnn::is_nan(log_of(-largest<T>)) &&
           same(log_of(T(1)), T(0));
}

/// The logarithm of 2^k, also subnormal, is k ln 2.
constexpr bool known_values() {
    return log_of(2.0) == 0.69314718055994531 && log_of(0.5) == -0.69314718055994531 &&
           log_of(10.0) == 2.3025850929940457 && log_of(smallest<double>) == -744.44007192138126 &&
           log_of(smallest_normal<double>) == -708.39641853226411 && log_of(largest<double>) == 709.78271289338400 &&
           log_of(2.0F) == 0.69314718F && log_of(10.0F) == 2.3025851F && log_of(smallest<float>) == -103.27893F &&
           log_of(largest<float>) == 88.722839F;
}

constexpr auto in_double = results<double>(log_of);
constexpr auto in_float = results<float>(log_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(known_values());
static_assert(fingerprint(in_double) == 0xb8e3b1072897ed69);
static_assert(fingerprint(in_float) == 0x2c5ffb949b629e5c);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst =
        accuracy::worst<T>([](T x) { return math::log(x); }, [](long double x) { return std::log(x); },
                           {linear(0.5, 2), linear(0, 100), logarithmic(1e-323, 1e308), logarithmic(1e-44, 1e38)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= 1.0);
}

}  // namespace

TEST_CASE("math/log: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK(known_values());
}

TEST_CASE("math/log: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(log_of) == in_double);
    CHECK(results<float>(log_of) == in_float);
}

TEST_CASE("math/log: within 1 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/log: within 1 ULP in double") { check_accuracy<double>(); }
#endif
