#include <ctnn/math/sigmoid.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto sigmoid_of = [](auto x) { return math::sigmoid(unknown(x)); };
constexpr auto softplus_of = [](auto x) { return math::softplus(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(sigmoid_of(quiet_nan<T>)) && sigmoid_of(infinity<T>) == T(1) &&
           same(sigmoid_of(-infinity<T>), T(0)) && sigmoid_of(T(0)) == T(0.5) && sigmoid_of(-T(0)) == T(0.5) &&
           sigmoid_of(smallest<T>) == T(0.5) && sigmoid_of(-smallest<T>) == T(0.5) && sigmoid_of(largest<T>) == T(1) &&
           same(sigmoid_of(-largest<T>), T(0));
}

template <class T>
constexpr bool special_arguments_of_softplus() {
    return ctnn::is_nan(softplus_of(quiet_nan<T>)) && softplus_of(infinity<T>) == infinity<T> &&
           same(softplus_of(-infinity<T>), T(0)) && softplus_of(T(0)) == math::log(T(2)) &&
           softplus_of(-T(0)) == math::log(T(2)) && softplus_of(smallest<T>) == math::log(T(2)) &&
           softplus_of(largest<T>) == largest<T> && same(softplus_of(-largest<T>), T(0));
}

constexpr bool underflow_through_subnormals() {
    return sigmoid_of(-740.0) == 85 * smallest<double> && sigmoid_of(-745.0) == smallest<double> &&
           same(sigmoid_of(-746.0), 0.0) && sigmoid_of(-103.0F) == smallest<float> && same(sigmoid_of(-104.0F), 0.0F) &&
           softplus_of(-740.0) == 85 * smallest<double> && softplus_of(-745.0) == smallest<double> &&
           same(softplus_of(-746.0), 0.0) && softplus_of(-103.0F) == smallest<float> &&
           same(softplus_of(-104.0F), 0.0F);
}

constexpr bool known_values() {
    return sigmoid_of(1.0) == 0.73105857863000488 && sigmoid_of(36.0) == 0.99999999999999977 &&
           sigmoid_of(38.0) == 1.0 && sigmoid_of(16.0F) == 0.99999988F && sigmoid_of(18.0F) == 1.0F;
}

constexpr bool known_values_of_softplus() {
    return softplus_of(1.0) == 1.3132616875182228 && softplus_of(36.0) == 36.0 && softplus_of(40.0) == 40.0 &&
           softplus_of(1000.0) == 1000.0 && softplus_of(1000.0F) == 1000.0F;
}

template <class T>
constexpr bool stay_in_their_range() {
    for (const T x : points<T>()) {
        const T s = sigmoid_of(x);
        if (!(s >= T(0) && s <= T(1)) || !(softplus_of(x) >= T(0) && softplus_of(x) >= x)) return false;
    }
    return true;
}

constexpr auto sigmoid_in_double = results<double>(sigmoid_of);
constexpr auto sigmoid_in_float = results<float>(sigmoid_of);
constexpr auto softplus_in_double = results<double>(softplus_of);
constexpr auto softplus_in_float = results<float>(softplus_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(special_arguments_of_softplus<float>() && special_arguments_of_softplus<double>());
static_assert(underflow_through_subnormals());
static_assert(known_values());
static_assert(known_values_of_softplus());
static_assert(stay_in_their_range<float>() && stay_in_their_range<double>());
static_assert(fingerprint(sigmoid_in_double) == 0x2a21980f413b6491);
static_assert(fingerprint(sigmoid_in_float) == 0x736e54fb1a37c396);
static_assert(fingerprint(softplus_in_double) == 0xe4a884a91f070d65);
static_assert(fingerprint(softplus_in_float) == 0x4f0e7f5657256a10);

/// The reference in a form without cancellation, accurate enough in long double.
long double exact_sigmoid(long double x) {
    return x < 0.0L ? std::exp(x) / (1.0L + std::exp(x)) : 1.0L / (1.0L + std::exp(-x));
}

long double exact_softplus(long double x) { return (x > 0.0L ? x : 0.0L) + std::log1p(std::exp(-std::fabs(x))); }

template <class T, class Function, class Exact>
auto worst_error(Function function, Exact exact) {
    using accuracy::linear, accuracy::logarithmic;
    return accuracy::worst<T>(
        function, exact,
        {linear(-746, 60), linear(-100, 20), linear(-4, 4), logarithmic(1e-20, 1), logarithmic(-1e-20, -1)});
}

template <class T>
void check_accuracy() {
    const auto sigmoid = worst_error<T>([](T x) { return math::sigmoid(x); }, exact_sigmoid);
    CAPTURE(sigmoid.at);
    CHECK(sigmoid.ulps <= 2.0);
    const auto softplus = worst_error<T>([](T x) { return math::softplus(x); }, exact_softplus);
    CAPTURE(softplus.at);
    CHECK(softplus.ulps <= 2.0);
}

}  // namespace

TEST_CASE("math/sigmoid: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((special_arguments_of_softplus<float>() && special_arguments_of_softplus<double>()));
    CHECK(underflow_through_subnormals());
    CHECK(known_values());
    CHECK(known_values_of_softplus());
    CHECK((stay_in_their_range<float>() && stay_in_their_range<double>()));
}

TEST_CASE("math/sigmoid: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(sigmoid_of) == sigmoid_in_double);
    CHECK(results<float>(sigmoid_of) == sigmoid_in_float);
    CHECK(results<double>(softplus_of) == softplus_in_double);
    CHECK(results<float>(softplus_of) == softplus_in_float);
}

TEST_CASE("math/sigmoid: sigmoid and softplus within 2 ULP in float") { check_accuracy<float>(); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/sigmoid: sigmoid and softplus within 2 ULP in double") { check_accuracy<double>(); }
#endif
