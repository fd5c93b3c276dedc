#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <ctnn/core/floating_point.hpp>

/// Correctly rounded digits * 10^exponent for common decimals: up to 64 bits of digits and powers
/// of ten from -108 to 108. A power of five up to 5^27 fits into 64 bits, so a product or a
/// quotient with remainder of two such numbers is exact, and only its leading bits are rounded.
/// Larger powers take several steps with a bounded error; if the bound leaves the rounding open,
/// the caller must use BigUnsigned.
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

/// The powers of ten that T represents exactly.
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

/// Returns the next 32 bits of a quotient: (high * 2^32 + next) / divisor, whose remainder becomes
/// the new `high`. Requires high < divisor and a divisor with its top bit set, for which the
/// estimate from the upper halves is at most 2 too large (Knuth, The Art of Computer Programming 2,
/// 4.3.1).
constexpr std::uint64_t divide_step(std::uint64_t& high, std::uint64_t next, std::uint64_t divisor) {
    const std::uint64_t upper = divisor >> 32U;
    const std::uint64_t lower = divisor & half_word;
    std::uint64_t quotient = high / upper;
    std::uint64_t left = high % upper;
    while (left <= half_word && (quotient > half_word || quotient * lower > (left << 32U | next))) {
        --quotient;
        left += upper;
    }
    high = (high << 32U | next) - quotient * divisor;  // both terms lose the same bits beyond 64
    return quotient;
}

/// Rounds mantissa * 2^(exponent - 63), with something below the last bit of the mantissa if
/// `more`. The top bit of the mantissa must be set. Returns false if the result is not a normal
/// number of T.
template <FloatingPoint T>
constexpr bool round_mantissa(std::uint64_t mantissa, bool more, int exponent, T& value) {
    constexpr unsigned precision = std::numeric_limits<T>::digits;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr std::uint64_t half = std::uint64_t(1) << 63U;
    if (exponent + bias < 1 || exponent > bias) return false;
    const std::uint64_t kept = mantissa >> (64U - precision);
    const std::uint64_t below = mantissa << precision;
    const bool up = below > half || (below == half && (more || kept % 2 == 1));
    // Adding `kept` with its leading 1 raises the exponent by 1, as does a carry out of it.
    const std::uint64_t bits =
        (static_cast<std::uint64_t>(exponent + bias - 1) << (precision - 1)) + kept + (up ? 1 : 0);
    if (bits >= static_cast<std::uint64_t>(2 * bias + 1) << (precision - 1)) return false;
    value = __builtin_bit_cast(T, static_cast<BitsOf<T>>(bits));
    return true;
}

/// A positive number between mantissa and mantissa + error, times 2^(exponent - 63). The top bit of
/// the mantissa is set.
struct ScaledMantissa {
    std::uint64_t mantissa;
    std::uint64_t error;
    int exponent;
    bool more;  ///< Whether the last step left something below the last bit of the mantissa.

    /// Multiplies by 5^power.
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

    /// Divides by 5^power.
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

/// Rounds digits * 10^exponent. Returns false, and a `value` without meaning, if that is outside
/// the range of this header or of the normal numbers of T, or too close to the middle between two
/// numbers.
template <FloatingPoint T>
constexpr bool round_decimal(std::uint64_t digits, std::int64_t exponent, T& value) {
    constexpr std::size_t max_steps = 4;
    if (digits == 0) {
        value = T(0);
        return true;
    }
    // Both factors are exact in T, so there is a single rounding (Clinger, 1990).
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
        number.error = 2 * number.error + 1;  // at most twice the error, plus the truncated part
    }
    exponent < 0 ? number.divide(power) : number.multiply(power);
    if (number.error == 0) return round_mantissa<T>(number.mantissa, number.more, number.exponent, value);
    // After several steps the number does not fit into 64 bits, so it is above the mantissa and
    // is never a tie.
    const std::uint64_t end = number.mantissa + 2 * number.error + 1;
    T other = T(0);
    return end > number.mantissa && round_mantissa<T>(number.mantissa, true, number.exponent, value) &&
           round_mantissa<T>(end, false, number.exponent, other) && value == other;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
