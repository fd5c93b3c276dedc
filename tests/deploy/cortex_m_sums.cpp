#include <ctnn/deploy/cortex_m_sums.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "math/bits.hpp"

/// same_bits/ tests the sums on a microcontroller, by all networks in double.
namespace {

constexpr double sum(double a, double b) {
    return std::bit_cast<double>(
        ctnn::deploy::sum_of_doubles(std::bit_cast<std::uint64_t>(a), std::bit_cast<std::uint64_t>(b)));
}

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double least = std::numeric_limits<double>::denorm_min();

constexpr bool known_sums() {
    return sum(1.0, 2.0) == 3.0 && sum(1.0, -1.0) == 0.0 && sum(1.0, 0x1p-53) == 1.0 &&
           sum(1.0, 0x1.8p-53) == 0x1.0000000000001p0 && sum(1.0, -0x1p-54) == 1.0 &&
           sum(0x1.0000000000001p0, 0x1p-53) == 0x1.0000000000002p0 && sum(least, least) == 2.0 * least &&
           sum(0x1p-1022, -least) == 0x0.fffffffffffffp-1022 && sum(largest, largest) == infinity &&
           sum(infinity, -1.0) == infinity;
}

/// Sums that libgcc rounds wrongly.
constexpr bool exponents_differ_by_33() {
    return sum(1.0, -0x1.cab11967e62p-33) == 1.0 - 0x1.cab11967e62p-33 &&
           sum(1.0, -0x1.a5c0b1d8ddc27p-33) == 1.0 - 0x1.a5c0b1d8ddc27p-33;
}

constexpr bool zeros_and_nan() {
    using bits::same;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return same(sum(0.0, 0.0), 0.0) && same(sum(-0.0, -0.0), -0.0) && same(sum(-0.0, 0.0), 0.0) &&
           same(sum(0.5, -0.5), 0.0) && ctnn::is_nan(sum(nan, 1.0)) && ctnn::is_nan(sum(1.0, nan)) &&
           ctnn::is_nan(sum(infinity, -infinity)) && same(sum(-0.0, least), least);
}

static_assert(known_sums());
static_assert(exponents_differ_by_33());
static_assert(zeros_and_nan());

}  // namespace

TEST_CASE("deploy/cortex_m_sums: sums agree with the processor") {
    CHECK(known_sums());
    CHECK(exponents_differ_by_33());
    CHECK(zeros_and_nan());
    std::uint64_t state = 1;
    const auto next = [&state] { return state = state * 6364136223846793005ULL + 1442695040888963407ULL; };
    std::size_t wrong = 0;
    for (int i = 0; i < 4'000'000; ++i) {
        const std::uint64_t first = next();
        std::uint64_t second = next();
        // In every second pair, the exponents are close enough that both terms affect the sum.
        if (i % 2 == 0) {
            const std::uint64_t exponent = (first >> 52U & 0x7ffU) + next() % 128U - 64U;
            second = (second & 0x800fffffffffffffU) | (exponent & 0x7ffU) << 52U;
        }
        volatile double a = std::bit_cast<double>(first);
        volatile double b = std::bit_cast<double>(second);
        wrong += !bits::same<double>(sum(a, b), a + b);
    }
    CHECK(wrong == 0);
}
