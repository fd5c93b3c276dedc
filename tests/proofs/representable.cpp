#include <ctnn/proofs/representable.hpp>

#include <limits>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::next_representable(1.0, true) == 1.0000000000000002);
static_assert(detail::next_representable(1.0, false) == 0.9999999999999999);
static_assert(detail::next_representable(-1.0, true) == -0.9999999999999999);
static_assert(detail::next_representable(0.0F, false) < 0);

// The float between two doubles, if any.
static_assert(detail::representable_within<float>(0.1, 0.05, 0.15) == 0.1F);
static_assert(static_cast<double>(detail::representable_within<float>(0.3, 0.1, 0.3)) <= 0.3, "0.3F is above 0.3");
static_assert(is_nan(detail::representable_within<float>(0.1, 0.1, 0.1)), "no float is 0.1");
static_assert(detail::representable_within<double>(0.1, 0.1, 0.1) == 0.1);

static_assert(detail::middle(-1, 1) == 0);
static_assert(detail::middle(1, 1.0000000000000002) <= 1.0000000000000002);

// Subnormal numbers around zero.
static_assert(detail::next_representable(-std::numeric_limits<float>::denorm_min(), true) == 0);
static_assert(detail::representable_within<float>(1e-50, 1e-50, 1e-44) == std::numeric_limits<float>::denorm_min());
static_assert(is_nan(detail::representable_within<float>(1e-50, 1e-50, 2e-50)), "no float is that near to zero");
static_assert(detail::representable_within<float>(-1e-50, -1e-50, 1e-50) == 0);

/// Whether a float is found from every expected number if there is one between the bounds.
constexpr bool finds_any() {
    const double lower = static_cast<double>(0.3F) - 1e-9;
    const double upper = static_cast<double>(0.3F) + 1e-9;
    for (int i = 0; i <= 10; ++i) {
        if (detail::representable_within<float>(lower + i * 0.1 * (upper - lower), lower, upper) != 0.3F) return false;
    }
    return true;
}
static_assert(finds_any());

}  // namespace

TEST_CASE("proofs/representable: constant evaluation and run time agree") { CHECK(finds_any()); }
