#include <ctnn/math/erf.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto erf_of = [](auto x) { return math::erf(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(erf_of(quiet_nan<T>)) && erf_of(infinity<T>) == T(1) && erf_of(-infinity<T>) == T(-1) &&
           same(erf_of(T(0)), T(0)) && same(erf_of(-T(0)), -T(0)) && erf_of(largest<T>) == T(1) &&
           erf_of(-largest<T>) == T(-1);
}

/// For small x, erf x is 2 / sqrt(pi) times x.
constexpr bool known_values() {
    return erf_of(smallest<double>) == smallest<double> && next_to(erf_of(0.5), 0.52049987781304652) &&
           next_to(erf_of(1e-20), 1.1283791670955126e-20) && next_to(erf_of(-0.25), -0.27632639016823696) &&
           next_to(erf_of(2.0), 0.99532226501895271) && next_to(erf_of(3.0), 0.99997790950300136) &&
           next_to(erf_of(6.0), 1.0) && next_to(erf_of(0.5F), 0.52049988F) && next_to(erf_of(2.0F), 0.99532223F) &&
           next_to(erf_of(4.0F), 1.0F);
}

template <class T>
constexpr bool is_odd_and_bounded() {
    for (const T x : points<T>()) {
        const T y = erf_of(x);
        if (!same(erf_of(-x), -y) || !(y <= T(1) && y >= T(-1))) return false;
    }
    return true;
}

constexpr auto in_double = results<double>(erf_of);
constexpr auto in_float = results<float>(erf_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(known_values());
static_assert(is_odd_and_bounded<float>() && is_odd_and_bounded<double>());
static_assert(fingerprint(in_double) == 0xaa9a27b5293efd2d);
static_assert(fingerprint(in_float) == 0x5c6bab7ce3f80c81);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst = accuracy::worst<T>(
        [](T x) { return math::erf(x); }, [](long double x) { return std::erf(x); },
        {linear(-6, 6), linear(-1, 1), linear(0.9, 1.1), logarithmic(1e-30, 1), logarithmic(-1e-30, -1)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= 2.0);
}

}  // namespace

TEST_CASE("math/erf: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK(known_values());
    CHECK((is_odd_and_bounded<float>() && is_odd_and_bounded<double>()));
}

TEST_CASE("math/erf: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(erf_of) == in_double);
    CHECK(results<float>(erf_of) == in_float);
}

TEST_CASE("math/erf: within 2 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/erf: within 2 ULP in double") { check_accuracy<double>(); }
#endif
