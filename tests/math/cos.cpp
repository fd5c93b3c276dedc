#include <ctnn/math/cos.hpp>

#include "accuracy.hpp"
#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto cos_of = [](double x) { return math::cos(unknown(x)); };

constexpr double limit = 0x1p20;

constexpr bool special_arguments() {
    return ctnn::is_nan(cos_of(quiet_nan<double>)) && ctnn::is_nan(cos_of(infinity<double>)) &&
           ctnn::is_nan(cos_of(-infinity<double>)) && ctnn::is_nan(cos_of(after(limit))) &&
           ctnn::is_nan(cos_of(-after(limit))) && ctnn::is_nan(cos_of(largest<double>));
}

constexpr bool is_one_near_zero() {
    return cos_of(0.0) == 1.0 && cos_of(-0.0) == 1.0 && cos_of(smallest<double>) == 1.0 && cos_of(-1e-300) == 1.0 &&
           cos_of(1e-9) == 1.0;
}

/// One of every quarter turn, and what remains where the cosine of the rounded pi / 2 is not zero.
constexpr bool known_values() {
    return cos_of(1.0) == 0.54030230586813972 && cos_of(math::pi / 4.0) == 0.70710678118654757 &&
           cos_of(math::pi / 3.0) == 0.50000000000000011 && cos_of(math::pi / 2.0) == 6.123233995736766e-17 &&
           cos_of(2.0) == -0.41614683654714241 && cos_of(math::pi) == -1.0 && cos_of(4.0) == -0.65364362086361194 &&
           cos_of(6.0) == 0.96017028665036597 && cos_of(2.0 * math::pi) == 1.0 && cos_of(limit) == 0.94380839390131199;
}

constexpr bool is_even_and_bounded() {
    for (const double x : points<double>()) {
        if (!(ctnn::absolute(x) <= limit)) continue;
        if (!same(cos_of(x), cos_of(-x)) || !(cos_of(x) <= 1.0 && cos_of(x) >= -1.0)) return false;
    }
    return true;
}

constexpr auto in_double = results<double>(cos_of);

static_assert(special_arguments());
static_assert(is_one_near_zero());
static_assert(known_values());
static_assert(is_even_and_bounded());
static_assert(fingerprint(in_double) == 0x73ccc8a6a66668a9);

}  // namespace

TEST_CASE("math/cos: rows of the compiler hold at run time") {
    CHECK(special_arguments());
    CHECK(is_one_near_zero());
    CHECK(known_values());
    CHECK(is_even_and_bounded());
}

TEST_CASE("math/cos: the same bits in the compiler and at run time") { CHECK(results<double>(cos_of) == in_double); }

#if defined(LONG_DOUBLE_MEASURES_DOUBLE)
TEST_CASE("math/cos: within 1 ULP") {
    using accuracy::linear, accuracy::logarithmic;
    const auto worst =
        accuracy::worst<double>([](double x) { return math::cos(x); }, [](long double x) { return std::cos(x); },
                                {linear(-limit, limit), linear(-10, 10), logarithmic(1e-10, limit)});
    CAPTURE(worst.at);
    CHECK(worst.ulps <= 1.0);
}

TEST_CASE("math/cos: within 1 ULP where next to nothing remains") {
    double worst = 0.0;
    double at = 0.0;
    for (double quarters = 1.0; quarters < 667'544.0; quarters += 2.0) {
        const double zero = static_cast<double>(quarters * 1.57079632679489661923132L);  // of the cosine, rounded
        const double ulps = accuracy::error_in_ulps(math::cos(zero), std::cos(static_cast<long double>(zero)));
        if (!(ulps <= worst)) {
            worst = ulps;
            at = zero;
        }
    }
    CAPTURE(at);
    CHECK(worst <= 1.0);
}
#endif
