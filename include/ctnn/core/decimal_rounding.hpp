#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <ctnn/core/floating_point.hpp>

/// digits * 10^exponent, correctly rounded, for the decimals that are met every day: up to 64 bits of digits and powers
/// of ten from -108 to 108. A power of five up to 5^27 fits 64 bits, so a product or a quotient with remainder of two
/// such numbers is exact, and what is left is to round its leading bits. Larger powers take several steps, whose error
/// is bounded; where that bound leaves the rounding open, nothing is known.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

inline constexpr int largest_power_of_five = 27;

struct PowersOfFive {
    std::uint64_t values[largest_power_of_five + 1];
};

inline constexpr PowersOfFive powers_of_five = [] {
    PowersOfFive powers{{1}};
    for (int i = 1; i <= largest_power_of_five; ++i) powers.values[i] = powers.values[i - 1] * 5;
    return powers;
}();

/// The powers of ten that are numbers of type T.
template <FloatingPoint T>
inline constexpr int largest_power_of_ten = std::numeric_limits<T>::digits == 24 ? 10 : 22;

template <FloatingPoint T>
struct PowersOfTen {
    T values[largest_power_of_ten<T> + 1];
};

template <FloatingPoint T>
inline constexpr PowersOfTen<T> powers_of_ten = [] {
    PowersOfTen<T> powers{{T(1)}};
    for (int i = 1; i <= largest_power_of_ten<T>; ++i) powers.values[i] = powers.values[i - 1] * T(10);
    return powers;
}();

inline constexpr std::uint64_t half_word = 0xffff'ffffU;

/// The next 32 bits of a quotient: (high * 2^32 + next) / divisor, whose remainder becomes the new `high`. For
/// high < divisor and a divisor with its top bit set, where the estimate by the upper halves is at most 2 too large
/// (Knuth, The Art of Computer Programming 2, 4.3.1).
constexpr std::uint64_t divide_step(std::uint64_t& high, std::uint64_t next, std::uint64_t divisor) {
    const std::uint64_t upper = divisor >> 32U;
    const std::uint64_t lower = divisor & half_word;
    std::uint64_t quotient = high / upper;
    std::uint64_t left = high % upper;
    while (left <= half_word && (quotient > half_word || quotient * lower > (left << 32U | next))) {
        --quotient;
        left += upper;
    }
    high = (high << 32U | next) - quotient * divisor;  // what both lose beyond 64 bits is the same
    return quotient;
}

/// mantissa * 2^(exponent - 63) and, if `more`, something below the mantissa's last bit; for a mantissa with its top
/// bit set. False if T has no normal number for that.
template <FloatingPoint T>
constexpr bool round_mantissa(std::uint64_t mantissa, bool more, int exponent, T& value) {
    constexpr unsigned precision = std::numeric_limits<T>::digits;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr std::uint64_t half = std::uint64_t(1) << 63U;
    if (exponent + bias < 1 || exponent > bias) return false;
    const std::uint64_t kept = mantissa >> (64U - precision);
    const std::uint64_t below = mantissa << precision;
    const bool up = below > half || (below == half && (more || kept % 2 == 1));
    // The leading 1 of `kept` adds 1 to the exponent, and so does a carry out of it.
    const std::uint64_t bits =
        (static_cast<std::uint64_t>(exponent + bias - 1) << (precision - 1)) + kept + (up ? 1 : 0);
    if (bits >= static_cast<std::uint64_t>(2 * bias + 1) << (precision - 1)) return false;
    value = __builtin_bit_cast(T, static_cast<BitsOf<T>>(bits));
    return true;
}

/// A positive number: between mantissa and mantissa + error, times 2^(exponent - 63); the mantissa's top bit is set.
struct ScaledMantissa {
    std::uint64_t mantissa;
    std::uint64_t error;
    int exponent;
    bool more;  ///< whether the last step left something below the mantissa's last bit

    /// Times 5^power.
    constexpr void multiply(std::size_t power) {
        const int shift = std::countl_zero(powers_of_five.values[power]);
        const std::uint64_t five = powers_of_five.values[power] << shift;
        const std::uint64_t a1 = mantissa >> 32U;
        const std::uint64_t a0 = mantissa & half_word;
        const std::uint64_t b1 = five >> 32U;
        const std::uint64_t b0 = five & half_word;
        const std::uint64_t middle = a1 * b0 + (a0 * b0 >> 32U);
        const std::uint64_t other = a0 * b1 + (middle & half_word);
        const std::uint64_t high = a1 * b1 + (middle >> 32U) + (other >> 32U);
        const std::uint64_t low = mantissa * five;
        const bool below_two = high >> 63U == 0;
        mantissa = below_two ? high << 1U | low >> 63U : high;
        more = (below_two ? low << 1U : low) != 0;
        exponent += 63 - shift + (below_two ? 0 : 1);
    }

    /// By 5^power.
    constexpr void divide(std::size_t power) {
        const int shift = std::countl_zero(powers_of_five.values[power]);
        const std::uint64_t five = powers_of_five.values[power] << shift;
        const bool below_one = mantissa < five;
        std::uint64_t high = below_one ? mantissa : mantissa >> 1U;
        const std::uint64_t low = below_one ? 0 : (mantissa & 1U) << 31U;
        const std::uint64_t upper = divide_step(high, low, five);
        mantissa = upper << 32U | divide_step(high, 0, five);
        more = high != 0;
        exponent -= 63 - shift + (below_one ? 1 : 0);
    }
};

/// digits * 10^exponent; false, and nothing is known, if that is not in the range of this header, or of T's normal
/// numbers, or too near to the middle between two numbers.
template <FloatingPoint T>
constexpr bool round_decimal(std::uint64_t digits, std::int64_t exponent, T& value) {
    constexpr std::size_t max_steps = 4;
    if (digits == 0) {
        value = T(0);
        return true;
    }
    // Both are numbers of type T, so that one rounding remains (Clinger, 1990).
    std::size_t power = static_cast<std::size_t>(exponent < 0 ? -exponent : exponent);
    if (digits >> std::numeric_limits<T>::digits == 0 && power <= largest_power_of_ten<T>) {
        const T ten = powers_of_ten<T>.values[power];
        value = exponent < 0 ? static_cast<T>(digits) / ten : static_cast<T>(digits) * ten;
        return true;
    }
    if (power > max_steps * largest_power_of_five) return false;

    const int shift = std::countl_zero(digits);
    ScaledMantissa number{digits << shift, 0, static_cast<int>(exponent) + 63 - shift, false};
    for (; power > largest_power_of_five; power -= largest_power_of_five) {
        exponent < 0 ? number.divide(largest_power_of_five) : number.multiply(largest_power_of_five);
        number.error = 2 * number.error + 1;  // twice the error at most, and what was cut off
    }
    exponent < 0 ? number.divide(power) : number.multiply(power);
    if (number.error == 0) return round_mantissa<T>(number.mantissa, number.more, number.exponent, value);
    // Several steps: 64 bits do not hold such a number exactly, so it lies above the mantissa, and is never a tie.
    const std::uint64_t end = number.mantissa + 2 * number.error + 1;
    T other = T(0);
    return end > number.mantissa && round_mantissa<T>(number.mantissa, true, number.exponent, value) &&
           round_mantissa<T>(end, false, number.exponent, other) && value == other;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
