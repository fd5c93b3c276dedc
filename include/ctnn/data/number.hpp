#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include <ctnn/core/floating_point.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

enum class NumberProblem { none, not_a_number, too_many_digits, too_large };

template <class T>
struct ParsedNumber {
    T value;
    NumberProblem problem;
};

namespace detail {

/// A natural number of up to 4096 bits, for the decimals that a double's own arithmetic does not convert exactly.
class Natural {
public:
    constexpr explicit Natural(std::uint32_t value) : limbs{value}, length(value == 0 ? 0 : 1) {}

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

    [[nodiscard]] constexpr bool is_less_than(const Natural& other) const {
        if (length != other.length) return length < other.length;
        for (std::size_t i = length; i > 0; --i) {
            if (limbs[i - 1] != other.limbs[i - 1]) return limbs[i - 1] < other.limbs[i - 1];
        }
        return false;
    }

    /// For other <= *this.
    constexpr void subtract(const Natural& other) {
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

/// numerator / denominator, rounded to nearest, ties to even.
template <FloatingPoint T>
constexpr ParsedNumber<T> rounded_ratio(Natural numerator, Natural denominator) {
    constexpr int precision = std::numeric_limits<T>::digits;
    constexpr int smallest_exponent = std::numeric_limits<T>::min_exponent - 1;
    // Brought to denominator <= numerator < 2 denominator, the ratio is 1.xxx; `exponent` is that of the value.
    int exponent = static_cast<int>(numerator.bit_length()) - static_cast<int>(denominator.bit_length());
    if (exponent < 0) numerator.shift_left(static_cast<std::size_t>(-exponent));
    if (exponent > 0) denominator.shift_left(static_cast<std::size_t>(exponent));
    if (numerator.is_less_than(denominator)) {
        numerator.shift_left(1);
        --exponent;
    }
    const int missing =
        exponent < smallest_exponent ? smallest_exponent - exponent : 0;  // bits that a subnormal number lacks
    if (missing > precision) return {T(0), NumberProblem::none};
    std::uint64_t quotient = 0;
    for (int bit = 0; bit < precision - missing; ++bit) {
        quotient *= 2;
        if (!numerator.is_less_than(denominator)) {
            numerator.subtract(denominator);
            ++quotient;
        }
        numerator.shift_left(1);
    }
    // What is left, doubled already, tells on which side of the half it is.
    const bool below = numerator.is_less_than(denominator);
    const bool tie = !below && !denominator.is_less_than(numerator);
    if (!below && (!tie || quotient % 2 == 1)) ++quotient;
    // A quotient that grew by one digit carries into the exponent, which is right.
    const int biased = missing > 0 ? 0 : exponent - smallest_exponent;
    const auto bits = (static_cast<std::uint64_t>(biased) << (precision - 1)) + quotient;
    if (bits >= std::bit_cast<BitsOf<T>>(std::numeric_limits<T>::infinity())) return {T(0), NumberProblem::too_large};
    return {std::bit_cast<T>(static_cast<BitsOf<T>>(bits)), NumberProblem::none};
}

/// digits * 10^exponent where both are exact numbers of type T, so that one rounding remains (Clinger, 1990).
template <FloatingPoint T>
constexpr T exact_power_of_ten(int exponent) {
    T power = T(1);
    for (int i = 0; i < exponent; ++i) power *= T(10);
    return power;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace detail

/// The number that the whole of `text` spells in decimal, as -12.5 or 3e-7, correctly rounded. Infinity, NaN,
/// hexadecimal and blanks are no numbers here; a number too large for T is a problem, one too small becomes a subnormal
/// number or zero.
template <FloatingPoint T>
[[nodiscard]] constexpr ParsedNumber<T> parse_number(std::string_view text) {
    constexpr ParsedNumber<T> malformed{T(0), NumberProblem::not_a_number};
    constexpr std::size_t most_digits = 700;
    std::size_t at = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++at;

    std::uint64_t small = 0;  // the digits as a number, while there are at most 19
    std::size_t first_digit = text.size();
    std::size_t digits = 0;  // from the first that is not zero
    int exponent = 0;
    bool any = false;
    bool point = false;
    std::size_t end_of_digits = at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !point) {
            point = true;
        } else if (detail::is_digit(c)) {
            any = true;
            if (digits > 0 || c != '0') {
                if (digits == 0) first_digit = at;
                if (++digits <= 19) small = small * 10 + static_cast<std::uint64_t>(c - '0');
            }
            if (point) --exponent;
        } else {
            break;
        }
        end_of_digits = at + 1;
    }
    if (!any) return malformed;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E') return malformed;
        ++at;
        const bool minus = at < text.size() && text[at] == '-';
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        if (at == text.size()) return malformed;
        int written = 0;
        for (; at < text.size(); ++at) {
            if (!detail::is_digit(text[at])) return malformed;
            if (written < 100'000) written = written * 10 + (text[at] - '0');
        }
        exponent += minus ? -written : written;
    }

    ParsedNumber<T> result{T(0), NumberProblem::none};
    constexpr int exact_powers = std::numeric_limits<T>::digits == 24 ? 10 : 22;
    if (digits == 0) {
        result.value = T(0);
    } else if (digits <= 19 && small < (std::uint64_t(1) << std::numeric_limits<T>::digits) &&
               exponent >= -exact_powers && exponent <= exact_powers) {
        const T power = detail::exact_power_of_ten<T>(exponent < 0 ? -exponent : exponent);
        result.value = exponent < 0 ? static_cast<T>(small) / power : static_cast<T>(small) * power;
    } else if (digits > most_digits) {
        result.problem = NumberProblem::too_many_digits;
    } else if (static_cast<int>(digits) + exponent > std::numeric_limits<T>::max_exponent10 + 1) {
        result.problem = NumberProblem::too_large;
    } else if (static_cast<int>(digits) + exponent >= std::numeric_limits<T>::min_exponent10 - 20) {
        detail::Natural numerator(0);
        for (std::size_t i = first_digit; i < end_of_digits; ++i) {
            if (text[i] != '.') numerator.multiply_add(10, static_cast<std::uint32_t>(text[i] - '0'));
        }
        detail::Natural denominator(1);
        for (int i = 0; i < exponent; ++i) numerator.multiply_add(10, 0);
        for (int i = 0; i > exponent; --i) denominator.multiply_add(10, 0);
        result = detail::rounded_ratio<T>(numerator, denominator);
    }
    if (negative) result.value = -result.value;
    return result;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
