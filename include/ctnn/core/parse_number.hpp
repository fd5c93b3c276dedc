#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include <ctnn/core/big_unsigned.hpp>
#include <ctnn/core/decimal_rounding.hpp>
#include <ctnn/core/floating_point.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Why a text is not a number of T.
enum class NumberProblemCode { none, not_a_number, too_large };

/// Result of parse_number(); `value` is 0 if there is a problem.
template <class T>
struct ParsedNumber {
    T value;
    NumberProblemCode problem;
};

namespace detail {

/// Number of decimal digits that always fit into 64 bits.
inline constexpr std::size_t short_digits = 19;

/// Number of leading digits that decide the rounding of a decimal: the middle between two
/// neighboring doubles has at most 767, so beyond 768 it only matters whether any digit is not 0.
inline constexpr std::size_t deciding_digits = 768;

/// Rounds the digits text[begin] ... text[end - 1], which may contain a decimal point, times
/// 10^exponent: the path for long numbers and large exponents.
template <FloatingPoint T, class Characters>
constexpr NumberProblemCode round_digits(const Characters& text, std::size_t begin, std::size_t end,
                                         std::int64_t exponent, char point, T& value) {
    while (begin < end && (text[begin] == '0' || text[begin] == point)) ++begin;
    while (begin < end && (text[end - 1] == '0' || text[end - 1] == point)) exponent += text[--end] == '0' ? 1 : 0;
    std::uint64_t leading = 0;
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (text[i] == point) continue;
        if (++count <= short_digits) leading = leading * 10 + static_cast<std::uint64_t>(text[i] - '0');
    }
    if (count <= short_digits) {
        if (round_decimal(leading, exponent, value)) return NumberProblemCode::none;
    } else {
        // A number between two decimals that round to the same value also rounds to it.
        const std::int64_t leading_exponent = exponent + static_cast<std::int64_t>(count - short_digits);
        T other = T(0);
        if (round_decimal(leading, leading_exponent, value) && round_decimal(leading + 1, leading_exponent, other) &&
            value == other) {
            return NumberProblemCode::none;
        }
    }
    value = T(0);
    const std::int64_t magnitude = static_cast<std::int64_t>(count) + exponent;
    if (magnitude > std::numeric_limits<T>::max_exponent10 + 1) return NumberProblemCode::too_large;
    if (magnitude < std::numeric_limits<T>::min_exponent10 - 20) return NumberProblemCode::none;

    // The last digit is not 0, so a 1 can replace all digits after the deciding ones.
    const bool more = count > deciding_digits;
    BigUnsigned numerator(0);
    std::uint32_t chunk = 0;
    std::uint32_t factor = 1;
    for (std::size_t i = begin, left = more ? deciding_digits : count; left > 0; ++i) {
        if (text[i] == point) continue;
        chunk = chunk * 10 + static_cast<std::uint32_t>(text[i] - '0');
        factor *= 10;
        if (--left == 0 || factor == 1'000'000'000) {
            numerator.multiply_add(factor, chunk);
            chunk = 0;
            factor = 1;
        }
    }
    if (more) {
        numerator.multiply_add(10, 1);
        exponent += static_cast<std::int64_t>(count - deciding_digits) - 1;
    }
    BigUnsigned denominator(1);
    scale_by_ten(numerator, exponent);
    scale_by_ten(denominator, -exponent);
    return round_ratio(numerator, denominator, value) ? NumberProblemCode::none : NumberProblemCode::too_large;
}

/// Reads the number that begins at text[at] and moves `at` to its end. If there is none, `at`
/// stays. Few statements and no call per character, because a constant evaluator counts them.
template <FloatingPoint T, class Characters>
constexpr NumberProblemCode read_number(const Characters& text, std::size_t size, std::size_t& at, T& value,
                                        char point = '.') {
    // No text has enough digits to compensate an exponent beyond this.
    constexpr std::int64_t huge = 100'000'000'000'000'000;
    std::size_t here = at;
    const bool negative = here < size && text[here] == '-';
    if (negative || (here < size && text[here] == '+')) ++here;
    const std::size_t begin = here;
    std::uint64_t digits = 0;
    unsigned digit = 0;
    while (here < size && (digit = static_cast<unsigned>(text[here]) - unsigned('0')) <= 9) {
        digits = digits * 10 + digit, ++here;
    }
    std::size_t count = here - begin;
    std::int64_t exponent = 0;
    if (here < size && text[here] == point) {
        const std::size_t fraction = ++here;
        while (here < size && (digit = static_cast<unsigned>(text[here]) - unsigned('0')) <= 9) {
            digits = digits * 10 + digit, ++here;
        }
        count += here - fraction;
        exponent = -static_cast<std::int64_t>(here - fraction);
    }
    if (count == 0) return NumberProblemCode::not_a_number;
    const std::size_t end = here;
    if (here < size && (text[here] == 'e' || text[here] == 'E')) {
        ++here;
        const bool minus = here < size && text[here] == '-';
        if (minus || (here < size && text[here] == '+')) ++here;
        const std::size_t first = here;
        std::int64_t written = 0;
        while (here < size && (digit = static_cast<unsigned>(text[here]) - unsigned('0')) <= 9) {
            written = written < huge ? written * 10 + static_cast<std::int64_t>(digit) : written, ++here;
        }
        if (here == first) return NumberProblemCode::not_a_number;
        written = written < huge ? written : huge;
        exponent += minus ? -written : written;
    }
    at = here;
    NumberProblemCode problem = NumberProblemCode::none;
    if (count > short_digits || !round_decimal(digits, exponent, value)) {
        problem = round_digits(text, begin, end, exponent, point, value);
    }
    if (negative) value = -value;
    return problem;
}

}  // namespace detail

/// Parses the whole of `text` as a decimal number such as -12.5 or 3e-7, of any length, correctly
/// rounded. Infinity, NaN, hexadecimal digits and blanks are rejected. A number too large for T is
/// a problem; one too small becomes a subnormal number or zero.
template <FloatingPoint T>
[[nodiscard]] constexpr ParsedNumber<T> parse_number(std::string_view text, char point = '.') {
    ParsedNumber<T> number{T(0), NumberProblemCode::none};
    std::size_t end = 0;
    number.problem = detail::read_number(text, text.size(), end, number.value, point);
    if (number.problem != NumberProblemCode::not_a_number && end < text.size()) {
        number = {T(0), NumberProblemCode::not_a_number};
    }
    return number;
}

CTNN_STRICT_FP_END

}  // namespace ctnn
