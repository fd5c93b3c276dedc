#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctnn/core/decimal_rounding.hpp>
#include <random>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rounds(std::uint64_t digits, int exponent, T expected) {
    T value = T(-1);
    return detail::round_decimal(digits, exponent, value) && value == expected;
}

static_assert(rounds(0, 99, 0.0) && rounds(5, 0, 5.0) && rounds(31743, -6, 31743e-6));

// Products and quotients of 64 bits: 17 digits, all 64 bits, the largest powers, the carry into the
// next power of two.
static_assert(rounds(31442803799181257, -17, 0.31442803799181257) && rounds(1, 23, 1e23) && rounds(1, 27, 1e27));
static_assert(rounds(18446744073709551615U, 0, 0x1p64) && rounds(18446744073709551615U, 27, 18446744073709551615e27));
static_assert(rounds(18446744073709551615U, -27, 18446744073709551615e-27) && rounds(1, -27, 1e-27));
static_assert(rounds(16777219, -10, 0.0016777219F) && rounds(9999999999999999999U, -19, 1.0));

// Powers beyond 5^27, in steps.
static_assert(rounds(12345678901234567, -40, 1.2345678901234567e-24) && rounds(1, 28, 1e28) && rounds(1, -28, 1e-28));
static_assert(rounds(18446744073709551615U, 89, 18446744073709551615e89) && rounds(9999999999999999999U, -108, 1e-89));
static_assert(rounds(1175494351, -46 + 9, 1.175494351e-28F) && rounds(123456789, -38, 1.23456789e-30F));

// Ties go to the even neighbor: 2^53 + 1 and + 3; 2^24 + 1 and + 3. 2^53 + 0.5 is not a tie.
static_assert(rounds(9007199254740993, 0, 0x1p53) && rounds(9007199254740995, 0, 0x1p53 + 4));
static_assert(rounds(16777217, 0, 0x1p24F) && rounds(16777219, 0, 0x1p24F + 4));
static_assert(rounds(90071992547409930, -1, 0x1p53) && rounds(90071992547409931, -1, 0x1p53 + 2));

template <class T>
constexpr bool differs(std::uint64_t digits, int exponent, T expected) {
    T value = expected;
    return detail::round_decimal(digits, exponent, value) && value != expected;
}

// Rejected: beyond the range of the header or of T.
template <class T>
constexpr bool is_rejected(std::uint64_t digits, int exponent) {
    T value = T(0);
    return !detail::round_decimal(digits, exponent, value);
}

static_assert(is_rejected<double>(1, 109) && is_rejected<double>(1, -109) && is_rejected<float>(1, -38));
static_assert(is_rejected<float>(1000000000000, 27) && rounds(340282346638528860U, 21, 3.40282347e38F));

}  // namespace

TEST_CASE("core/decimal_rounding: 64-bit decimals with a small power of ten are rounded as by the C library") {
    CHECK(rounds(31442803799181257, -17, 0.31442803799181257));
    std::mt19937_64 random(7);
    int different = 0;
    int left = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::uint64_t digits = random() >> (random() % 64);
        const int exponent = static_cast<int>(random() % 217) - 108;
        char text[40];
        std::snprintf(text, sizeof text, "%llue%d", static_cast<unsigned long long>(digits), exponent);
        different += differs(digits, exponent, std::strtod(text, nullptr));
        const float single = std::strtof(text, nullptr);
        if (single < 3e38F && single > 2e-38F) different += differs(digits, exponent, single);
        double value = 0;
        left += !detail::round_decimal(digits, exponent, value);
    }
    CHECK(different == 0);
    CHECK(left < 600);  // of 200,000; the error bound of the steps leaves these open
}
