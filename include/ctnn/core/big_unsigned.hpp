#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <ctnn/core/floating_point.hpp>

namespace ctnn::detail {

/// An unsigned integer of up to 4096 bits, for decimals that do not fit into 64 bits and a power of
/// five.
class BigUnsigned {
public:
    constexpr explicit BigUnsigned(std::uint32_t value) : limbs{value}, length(value == 0 ? 0 : 1) {}

    constexpr void multiply_add(std::uint32_t factor, std::uint32_t summand) {
        std::uint64_t carry = summand;
        for (std::size_t i = 0; i < length; ++i) {
            carry += static_cast<std::uint64_t>(limbs[i]) * factor;
            limbs[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        if (carry != 0) limbs[length++] = static_cast<std::uint32_t>(carry);
    }

    constexpr void shift_left(std::size_t bits) {
        const std::size_t whole = bits / 32;
        for (std::size_t i = length; i > 0; --i) limbs[i - 1 + whole] = limbs[i - 1];
        for (std::size_t i = 0; i < whole; ++i) limbs[i] = 0;
        if (length > 0) length += whole;
        multiply_add(std::uint32_t(1) << (bits % 32), 0);
    }

    [[nodiscard]] constexpr std::size_t bit_length() const {
        return length == 0 ? 0 : length * 32 - static_cast<std::size_t>(std::countl_zero(limbs[length - 1]));
    }

    [[nodiscard]] constexpr bool is_zero() const { return length == 0; }

    [[nodiscard]] constexpr bool is_less_than(const BigUnsigned& other) const {
        if (length != other.length) return length < other.length;
        for (std::size_t i = length; i > 0; --i) {
            if (limbs[i - 1] != other.limbs[i - 1]) return limbs[i - 1] < other.limbs[i - 1];
        }
        return false;
    }

    /// Subtracts a number that is not larger than this one.
    constexpr void subtract(const BigUnsigned& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < length; ++i) {
            const std::uint64_t take = borrow + (i < other.length ? other.limbs[i] : 0U);
            borrow = take > limbs[i] ? 1 : 0;
            limbs[i] = static_cast<std::uint32_t>(limbs[i] - take);
        }
        while (length > 0 && limbs[length - 1] == 0) --length;
    }

private:
    std::uint32_t limbs[128];
    std::size_t length;
};

/// Multiplies by 10^times, nine powers of ten at once, because each multiplication is a pass over
/// all limbs.
constexpr void scale_by_ten(BigUnsigned& number, std::int64_t times) {
    for (; times >= 9; times -= 9) number.multiply_add(1'000'000'000, 0);
    for (; times > 0; --times) number.multiply_add(10, 0);
}

/// Rounds numerator / denominator to nearest, ties to even. Returns false if the result is too
/// large for T.
template <FloatingPoint T>
constexpr bool round_ratio(BigUnsigned numerator, BigUnsigned denominator, T& value) {
    constexpr int precision = std::numeric_limits<T>::digits;
    constexpr int smallest_exponent = std::numeric_limits<T>::min_exponent - 1;
    // Scaled to denominator <= numerator < 2 denominator, the ratio is at least 1 and below 2;
    // `exponent` is that of the value.
    int exponent = static_cast<int>(numerator.bit_length()) - static_cast<int>(denominator.bit_length());
    if (exponent < 0) numerator.shift_left(static_cast<std::size_t>(-exponent));
    if (exponent > 0) denominator.shift_left(static_cast<std::size_t>(exponent));
    if (numerator.is_less_than(denominator)) {
        numerator.shift_left(1);
        --exponent;
    }
    const int missing =
        exponent < smallest_exponent ? smallest_exponent - exponent : 0;  // leading bits that a subnormal number lacks
    if (missing > precision) {
        value = T(0);
        return true;
    }
    std::uint64_t quotient = 0;
    for (int bit = 0; bit < precision - missing; ++bit) {
        quotient *= 2;
        if (!numerator.is_less_than(denominator)) {
            numerator.subtract(denominator);
            ++quotient;
        }
        numerator.shift_left(1);
    }
    // The remainder, already doubled, is compared with the denominator: below, at or above one
    // half.
    const bool below = numerator.is_less_than(denominator);
    const bool tie = !below && !denominator.is_less_than(numerator);
    if (!below && (!tie || quotient % 2 == 1)) ++quotient;
    // A quotient that rounds up to one bit more correctly carries into the exponent.
    const int biased = missing > 0 ? 0 : exponent - smallest_exponent;
    const auto bits = (static_cast<std::uint64_t>(biased) << (precision - 1)) + quotient;
    if (bits >= std::bit_cast<BitsOf<T>>(std::numeric_limits<T>::infinity())) return false;
    value = std::bit_cast<T>(static_cast<BitsOf<T>>(bits));
    return true;
}

}  // namespace ctnn::detail
