#include <ctnn/math/tanh.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto tanh_of = [](auto x) { return math::tanh(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(tanh_of(quiet_nan<T>)) && tanh_of(infinity<T>) == T(1) && tanh_of(-infinity<T>) == T(-1) &&
           same(tanh_of(T(0)), T(0)) && same(tanh_of(-T(0)), -T(0)) && tanh_of(largest<T>) == T(1) &&
           tanh_of(-largest<T>) == T(-1);
}

template <class T>
constexpr bool keeps_what_is_small() {
    return tanh_of(smallest<T>) == smallest<T> && tanh_of(-smallest<T>) == -smallest<T> &&
           tanh_of(smallest_normal<T>) == smallest_normal<T> && tanh_of(T(-1e-20)) == T(-1e-20);
}

/// The result is below 1 unless the exact value rounds to 1.
constexpr bool saturates() {
    return tanh_of(19.0) == before(1.0) && tanh_of(19.1) == 1.0 && tanh_of(-19.0) == -before(1.0) &&
           tanh_of(8.9F) == before(1.0F) && tanh_of(9.1F) == 1.0F && tanh_of(-8.9F) == -before(1.0F);
}

constexpr bool known_values() {
    return tanh_of(0.5) == 0.46211715726000976 && tanh_of(-0.5) == -0.46211715726000976 &&
           tanh_of(2.0) == 0.96402758007581688 && tanh_of(1e-5) == 9.999999999666668e-6 && tanh_of(0.5F) == 0.46211717F;
}

template <class T>
constexpr bool is_odd_and_bounded() {
    for (const T x : points<T>()) {
        const T y = tanh_of(x);
        if (!same(tanh_of(-x), -y) || !(y <= T(1) && y >= T(-1))) return false;
    }
    return true;
}

constexpr auto in_double = results<double>(tanh_of);
constexpr auto in_float = results<float>(tanh_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(keeps_what_is_small<float>() && keeps_what_is_small<double>());
static_assert(saturates());
static_assert(known_values());
static_assert(is_odd_and_bounded<float>() && is_odd_and_bounded<double>());
static_assert(fingerprint(in_double) == 0x4bf7e88f8d87691d);
static_assert(fingerprint(in_float) == 0x128a14e30e347bd);

template <class T>
void check_accuracy() {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst =
        accuracy::worst<T>([](T x) { return math::tanh(x); }, [](long double x) { return std::tanh(x); },
                           {linear(-25, 25), linear(-2, 2), logarithmic(1e-30, 1), logarithmic(-1e-30, -1)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= 2.0);
}

}  // namespace

TEST_CASE("math/tanh: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((keeps_what_is_small<float>() && keeps_what_is_small<double>()));
    CHECK(saturates());
    CHECK(known_values());
    CHECK((is_odd_and_bounded<float>() && is_odd_and_bounded<double>()));
}

TEST_CASE("math/tanh: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(tanh_of) == in_double);
    CHECK(results<float>(tanh_of) == in_float);
}

TEST_CASE("math/tanh: within 2 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/tanh: within 2 ULP in double") { check_accuracy<double>(); }
#endif
