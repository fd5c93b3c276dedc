#include <ctnn/proofs/exact_sum.hpp>

#include <cstddef>
#include <cstdint>

#include <ctnn/data/random.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::two_sum(1, 0x1p-60).value == 1);
static_assert(detail::two_sum(1, 0x1p-60).lost == 0x1p-60);
static_assert(detail::two_product(1 + 0x1p-30, 1 + 0x1p-30).lost == 0x1p-60);
static_assert(detail::two_product(0x1p500, -0x1p500).value == -0x1p1000);
static_assert(detail::product_is_exact(0, 0x1p-1074, 0));
static_assert(detail::product_is_exact(1, 1, 1));
static_assert(!detail::product_is_exact(0x1p-600, 0x1p-500, 0));

template <std::size_t count>
constexpr double leading(const double (&numbers)[count]) {
    detail::ExactSum<count> sum;
    for (const double number : numbers) sum.add(number);
    return sum.leading();
}
static_assert(leading({1e16, 1, -1e16}) == 1);
static_assert(leading({1e16, -1, 0x1p-1074, -1e16, 1}) == 0x1p-1074);
static_assert(leading({1e300, 1, -1e300, -1}) == 0);
static_assert(leading({1e308, -1, -1e308}) == -1);

}  // namespace

TEST_CASE("proofs/exact_sum: products of 26 bits and sums of 64 bits agree with integers") {
    Random random(3);
    for (int i = 0; i < 1000; ++i) {
        const auto a = static_cast<std::int64_t>(random.next()) - (std::int64_t(1) << 31U);
        const auto b = static_cast<std::int64_t>(random.next()) - (std::int64_t(1) << 31U);
        const detail::Unrounded product = detail::two_product(static_cast<double>(a), static_cast<double>(b));
        CHECK(static_cast<std::int64_t>(product.value) + static_cast<std::int64_t>(product.lost) == a * b);
    }
    for (int i = 0; i < 1000; ++i) {
        detail::ExactSum<8> sum;
        std::int64_t whole = 0;
        for (int k = 0; k < 8; ++k) {
            // Multiples of 2^40 and of 1, so that much cancels.
            const auto shift = random.below(2) == 0 ? 36U : 0U;
            const auto number = (static_cast<std::int64_t>(random.below(16)) - 8) * (std::int64_t(1) << shift);
            whole += number;
            sum.add(static_cast<double>(number) * 0x1p-20);
        }
        CHECK((sum.leading() > 0) == (whole > 0));
        CHECK((sum.leading() < 0) == (whole < 0));
    }
}
