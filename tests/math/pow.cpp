#include <ctnn/math/pow.hpp>

#include <cfloat>
#include <cmath>
#include <cstddef>

#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

template <class T>
constexpr bool rows() {
    return math::pow(unknown(T(2)), 0) == T(1) && math::pow(unknown(T(2)), 1) == T(2) &&
           math::pow(unknown(T(2)), 10) == T(1024) && math::pow(unknown(T(-3)), 3) == T(-27) &&
           math::pow(unknown(T(0)), 0) == T(1) && math::pow(unknown(T(0)), 7) == T(0) &&
           math::pow(unknown(T(0.5)), 100) == ctnn::power_of_two<T>(-100) &&
           math::pow(unknown(T(1)), 1'000'000) == T(1) && math::pow(unknown(T(0.9)), 1'000'000) == T(0);
}

/// Only squares that the result needs are computed, so none overflows.
constexpr bool largest_powers() { return math::pow(2.0, 1023) == 0x1p1023 && math::pow(2.0F, 127) == 0x1p127F; }

static_assert(rows<float>() && rows<double>());
static_assert(largest_powers());

}  // namespace

TEST_CASE("math/pow: integer powers are exact") {
    CHECK(rows<float>());
    CHECK(rows<double>());
    CHECK(largest_powers());
}

#if LDBL_MANT_DIG >= DBL_MANT_DIG + 11
TEST_CASE("math/pow: the error grows with the exponent as stated") {
    for (const double base : {0.5001, 0.9, 0.999, 0.99999, 1.0001}) {
        for (std::size_t exponent = 1; exponent < 5000; exponent += exponent / 3 + 1) {
            const long double exact = std::pow(static_cast<long double>(base), static_cast<long double>(exponent));
            if (exact < 1e-300L || exact > 1e300L) continue;
            CAPTURE(base, exponent);
            const auto ours = static_cast<long double>(math::pow(base, exponent));
            CHECK(std::fabs(ours - exact) <= static_cast<long double>(exponent) * 0x1p-53L * exact);
        }
    }
}
#endif
