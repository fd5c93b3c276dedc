#include <ctnn/math/sin_cos.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto sin_of = [](auto x) { return math::sin(unknown(x)); };
constexpr auto cos_of = [](auto x) { return math::cos(unknown(x)); };

template <class T>
constexpr T limit = T(0x1p20);

template <class T, class Function>
constexpr bool special_arguments(Function f) {
    return ctnn::is_nan(f(quiet_nan<T>)) && ctnn::is_nan(f(infinity<T>)) && ctnn::is_nan(f(-infinity<T>)) &&
           ctnn::is_nan(f(after(limit<T>))) && ctnn::is_nan(f(-after(limit<T>))) && ctnn::is_nan(f(largest<T>));
}

template <class T>
constexpr bool near_zero() {
    return cos_of(T(0)) == T(1) && cos_of(-T(0)) == T(1) && cos_of(smallest<T>) == T(1) && cos_of(T(-1e-30)) == T(1) &&
           same(sin_of(T(0)), T(0)) && same(sin_of(-T(0)), -T(0)) && sin_of(smallest<T>) == smallest<T> &&
           sin_of(-smallest<T>) == -smallest<T> && sin_of(T(1e-20)) == T(1e-20) && sin_of(T(-1e-9)) == T(-1e-9);
}

/// Points in every quarter turn, and rounded multiples of pi / 2 with their nonzero results.
constexpr bool known_values() {
    return cos_of(1.0) == 0.54030230586813972 && cos_of(math::pi / 4.0) == 0.70710678118654757 &&
           cos_of(math::pi / 3.0) == 0.50000000000000011 && cos_of(math::pi / 2.0) == 6.123233995736766e-17 &&
           cos_of(2.0) == -0.41614683654714241 && cos_of(math::pi) == -1.0 && cos_of(4.0) == -0.65364362086361194 &&
           cos_of(6.0) == 0.96017028665036597 && cos_of(2.0 * math::pi) == 1.0 &&
           cos_of(0x1p20) == 0.94380839390131199 && sin_of(1.0) == 0.8414709848078965 &&
           sin_of(math::pi / 2.0) == 1.0 && sin_of(2.0) == 0.90929742682568171 &&
           sin_of(math::pi) == 1.2246467991473532e-16 && sin_of(4.0) == -0.7568024953079282 &&
           sin_of(6.0) == -0.27941549819892586 && sin_of(-1.0) == -0.8414709848078965;
}

constexpr bool known_values_in_float() {
    return cos_of(1.0F) == 0.54030231F && cos_of(3.14159265F) == -1.0F && sin_of(1.0F) == 0.84147098F &&
           sin_of(3.14159265F) == -8.7422777e-8F && cos_of(1.57079633F) == -4.3711388e-8F &&
           sin_of(0x1p20F) == 0.33049315F && sin_of(4.0F) == -0.7568025F;
}

template <class T>
constexpr bool are_even_and_odd_and_bounded() {
    for (const T x : points<T>()) {
        if (!(ctnn::absolute(x) <= limit<T>)) continue;
        if (!same(cos_of(x), cos_of(-x)) || !same(sin_of(x), -sin_of(-x))) return false;
        if (!(ctnn::absolute(cos_of(x)) <= T(1) && ctnn::absolute(sin_of(x)) <= T(1))) return false;
    }
    return true;
}

constexpr auto sin_in_double = results<double>(sin_of);
constexpr auto sin_in_float = results<float>(sin_of);
constexpr auto cos_in_double = results<double>(cos_of);
constexpr auto cos_in_float = results<float>(cos_of);

static_assert(special_arguments<double>(sin_of) && special_arguments<float>(sin_of));
static_assert(special_arguments<double>(cos_of) && special_arguments<float>(cos_of));
static_assert(near_zero<double>() && near_zero<float>());
static_assert(known_values());
static_assert(known_values_in_float());
static_assert(are_even_and_odd_and_bounded<double>() && are_even_and_odd_and_bounded<float>());
static_assert(fingerprint(sin_in_double) == 0x84302d7bb8e8d1a1);
static_assert(fingerprint(sin_in_float) == 0xadd71409a446faf9);
static_assert(fingerprint(cos_in_double) == 0x73ccc8a6a66668a9);
static_assert(fingerprint(cos_in_float) == 0x9b36fabe07c4ef5);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto ranges = {linear(-0x1p20, 0x1p20), linear(-10, 10), logarithmic(1e-10, 0x1p20)};
    const auto sine =
        accuracy::worst<T>([](T x) { return math::sin(x); }, [](long double x) { return std::sin(x); }, ranges);
    CAPTURE(sine.at);
    CHECK(sine.ulps <= 1.0);
    const auto cosine =
        accuracy::worst<T>([](T x) { return math::cos(x); }, [](long double x) { return std::cos(x); }, ranges);
    CAPTURE(cosine.at);
    CHECK(cosine.ulps <= 1.0);
}

/// Rounded multiples of pi / 2, where sine or cosine nearly vanishes.
template <class T>
void check_zeros() {
    double worst = 0.0;
    T at = T(0);
    for (int quarters = 1; quarters < 667'544; ++quarters) {
        const T zero = static_cast<T>(quarters * 1.57079632679489661923132L);
        const auto exact = static_cast<long double>(zero);
        const double ulps = quarters % 2 == 0 ? accuracy::error_in_ulps(math::sin(zero), std::sin(exact))
                                              : accuracy::error_in_ulps(math::cos(zero), std::cos(exact));
        if (!(ulps <= worst)) {
            worst = ulps;
            at = zero;
        }
    }
    CAPTURE(at);
    CHECK(worst <= 1.5);
}

}  // namespace

TEST_CASE("math/sin_cos: static_assert rows hold at run time") {
    CHECK((special_arguments<double>(sin_of) && special_arguments<float>(sin_of)));
    CHECK((special_arguments<double>(cos_of) && special_arguments<float>(cos_of)));
    CHECK((near_zero<double>() && near_zero<float>()));
    CHECK(known_values());
    CHECK(known_values_in_float());
    CHECK((are_even_and_odd_and_bounded<double>() && are_even_and_odd_and_bounded<float>()));
}

TEST_CASE("math/sin_cos: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(sin_of) == sin_in_double);
    CHECK(results<float>(sin_of) == sin_in_float);
    CHECK(results<double>(cos_of) == cos_in_double);
    CHECK(results<float>(cos_of) == cos_in_float);
}

TEST_CASE("math/sin_cos: within 1 ULP in float") { check_accuracy<float>(); }
TEST_CASE("math/sin_cos: within 1.5 ULP in float at multiples of pi / 2") { check_zeros<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/sin_cos: within 1 ULP in double") { check_accuracy<double>(); }
TEST_CASE("math/sin_cos: within 1.5 ULP in double at multiples of pi / 2") { check_zeros<double>(); }
#endif
