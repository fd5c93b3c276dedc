#include <cstdint>
#include <ctnn/core/big_unsigned.hpp>

#include "catch.hpp"

namespace {

using ctnn::detail::BigUnsigned;
using ctnn::detail::round_ratio;

constexpr BigUnsigned power(std::uint32_t base, int exponent) {
    BigUnsigned number(1);
    for (int i = 0; i < exponent; ++i) number.multiply_add(base, 0);
    return number;
}

constexpr bool computes() {
    BigUnsigned number = power(10, 30);
    if (number.bit_length() != 100 || number.is_zero() || !power(10, 29).is_less_than(number)) return false;
    number.subtract(power(10, 30));
    if (!number.is_zero() || number.bit_length() != 0) return false;
    BigUnsigned shifted(3);
    shifted.shift_left(65);
    return shifted.bit_length() == 67;
}
static_assert(computes());

template <class T>
constexpr bool rounds(const BigUnsigned& numerator, const BigUnsigned& denominator, T expected) {
    T value = T(-1);
    return round_ratio(numerator, denominator, value) && value == expected;
}
static_assert(rounds(BigUnsigned(1), BigUnsigned(3), 1.0 / 3) && rounds(BigUnsigned(1), BigUnsigned(3), 1.0F / 3));
static_assert(rounds(power(10, 300), BigUnsigned(1), 1e300) && rounds(BigUnsigned(1), power(10, 310), 1e-310));
static_assert(rounds(BigUnsigned(1), power(10, 400), 0.0));

constexpr bool is_too_large() {
    double value = 0;
    return !round_ratio(power(10, 309), BigUnsigned(1), value);
}
static_assert(is_too_large());

}  // namespace

TEST_CASE("core/big_unsigned: static_assert rows hold at run time") {
    CHECK(computes());
    CHECK(rounds(BigUnsigned(1), power(10, 310), 1e-310));
    CHECK(is_too_large());
}
