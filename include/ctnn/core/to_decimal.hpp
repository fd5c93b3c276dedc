#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/core/big_unsigned.hpp>
#include <ctnn/core/fixed_string.hpp>

namespace ctnn {

namespace detail {

/// A decimal number: 0.d[0] d[1] ... times 10^exponent.
struct DecimalDigits {
    char digits[20];
    std::size_t count;
    int exponent;
};

/// Whether a + b < c, or <= if `also_equal`. Subtracts, because BigUnsigned has no addition.
constexpr bool sum_is_less(const BigUnsigned& a, const BigUnsigned& b, const BigUnsigned& c, bool also_equal) {
    if (c.is_less_than(a)) return false;
    BigUnsigned rest = c;
    rest.subtract(a);
    return also_equal ? !rest.is_less_than(b) : b.is_less_than(rest);
}

/// The fewest digits that read back as x > 0 and, of these, the nearest to x (Steele and White,
/// "How to Print Floating-Point Numbers Accurately", 1990). x = numerator / denominator; numbers
/// within `half_gap` / denominator of it read back as x.
template <FloatingPoint T>
constexpr DecimalDigits shortest_digits(T x) {
    const BitsOf<T> bits = __builtin_bit_cast(BitsOf<T>, x);
    const auto fraction = static_cast<std::uint64_t>(bits & ((BitsOf<T>(1) << fraction_bits<T>)-1));
    const int biased = static_cast<int>(bits >> fraction_bits<T>);
    const std::uint64_t significand = biased == 0 ? fraction : fraction | (std::uint64_t(1) << fraction_bits<T>);
    const int exponent = (biased == 0 ? 1 : biased) + std::numeric_limits<T>::min_exponent - 2 - fraction_bits<T>;
    const bool even = significand % 2 == 0;

    // Both doubled, so that half of the gap to the next number is an integer.
    BigUnsigned numerator(static_cast<std::uint32_t>(significand >> 32U));
    numerator.shift_left(32);
    numerator.multiply_add(1, static_cast<std::uint32_t>(significand));
    BigUnsigned denominator(1);
    BigUnsigned half_gap(1);
    numerator.shift_left(1);
    denominator.shift_left(1);
    if (exponent >= 0) {
        numerator.shift_left(static_cast<std::size_t>(exponent));
        half_gap.shift_left(static_cast<std::size_t>(exponent));
    } else {
        denominator.shift_left(static_cast<std::size_t>(-exponent));
    }

    if (fraction == 0 && biased > 1) {  // the gap below a power of two is half as wide
        numerator.shift_left(1);
        denominator.shift_left(1);
    }

    // 0.301 digits per bit is an estimate that is never too high; the loop below corrects it.
    DecimalDigits result{{}, 0, 0};
    const int magnitude = static_cast<int>(numerator.bit_length()) - static_cast<int>(denominator.bit_length());
    result.exponent = magnitude > 0 ? magnitude * 3 / 10 - 1 : magnitude * 31 / 100 - 1;
    if (result.exponent > 0) scale_by_ten(denominator, result.exponent);
    if (result.exponent < 0) {
        scale_by_ten(numerator, -result.exponent);
        scale_by_ten(half_gap, -result.exponent);
    }
    while (!sum_is_less(numerator, half_gap, denominator, !even)) {
        scale_by_ten(denominator, 1);
        ++result.exponent;
    }

    while (result.count < 18) {
        scale_by_ten(numerator, 1);
        scale_by_ten(half_gap, 1);
        int digit = 0;
        while (!numerator.is_less_than(denominator)) {
            numerator.subtract(denominator);
            ++digit;
        }
        const bool low = even ? !half_gap.is_less_than(numerator) : numerator.is_less_than(half_gap);
        const bool high = !sum_is_less(numerator, half_gap, denominator, !even);
        if (low || high) {
            BigUnsigned twice = numerator;
            twice.shift_left(1);
            if (high && (!low || !twice.is_less_than(denominator))) ++digit;
        }
        result.digits[result.count++] = static_cast<char>('0' + digit);
        if (low || high) break;
    }
    return result;
}

}  // namespace detail

/// The shortest decimal that reads back as the same number of type T: 0.1, -12.5, 3e-7.
template <FloatingPoint T>
[[nodiscard]] constexpr FixedString<32> to_decimal(T x) {
    const FixedString<32> text{};
    if (is_nan(x)) return text + "NaN";
    if (x == T(0)) return text + "0";
    if (absolute(x) > (std::numeric_limits<T>::max)()) return text + (x > T(0) ? "infinity" : "-infinity");
    const detail::DecimalDigits number = detail::shortest_digits(absolute(x));
    const std::string_view digits(number.digits, number.count);
    const int point = number.exponent;
    FixedString<32> result = text;
    if (x < T(0)) result = result + "-";
    if (point > 0 && point <= 15) {
        const auto whole = static_cast<std::size_t>(point);
        for (std::size_t i = 0; i < whole; ++i) result = result + (i < digits.size() ? digits.substr(i, 1) : "0");
        if (digits.size() > whole) result = result + "." + digits.substr(whole);
    } else if (point <= 0 && point > -5) {
        result = result + "0.";
        for (int i = point; i < 0; ++i) result = result + "0";
        result = result + digits;
    } else {
        result = result + digits.substr(0, 1);
        if (digits.size() > 1) result = result + "." + digits.substr(1);
        result = result + "e" + (point - 1 < 0 ? "-" : "");
        result = result + static_cast<std::size_t>(point - 1 < 0 ? 1 - point : point - 1);
    }
    return result;
}

}  // namespace ctnn
