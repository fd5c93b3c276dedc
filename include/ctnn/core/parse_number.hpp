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

enum class NumberProblemCode { none, not_a_number, too_large };

template <class T>
struct ParsedNumber {
    T value;
    NumberProblemCode problem;
};

namespace detail {

/// What 64 bits hold in any case.
inline constexpr std::size_t short_digits = 19;

/// The leading digits that decide how a decimal is rounded: the middle between two neighbouring doubles has at most 767
/// of them, so that beyond 768 digits only matters whether any is not 0.
inline constexpr std::size_t deciding_digits = 768;

/// The digits text[begin] ... text[end - 1], between which a point may stand, times 10^exponent: for numbers that are
/// long or far from 1.
template <FloatingPoint T, class Characters>
constexpr ctnn::NumberProblemCode round_digits(const Characters& text, std::size_t begin, std::size_t end,
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
        if (round_decimal(leading, exponent, value)) return ctnn::NumberProblemCode::none;
    } else {
        // What lies between two decimals that round to the same number, rounds to it too.
        const std::int64_t leading_exponent = exponent + static_cast<std::int64_t>(count - short_digits);
        T other = T(0);
        if (round_decimal(leading, leading_exponent, value) && round_decimal(leading + 1, leading_exponent, other) &&
            value == other) {
            return ctnn::NumberProblemCode::none;
        }
    }
    value = T(0);
    const std::int64_t magnitude = static_cast<std::int64_t>(count) + exponent;
    if (magnitude > std::numeric_limits<T>::max_exponent10 + 1) return ctnn::NumberProblemCode::too_large;
    if (magnitude < std::numeric_limits<T>::min_exponent10 - 20) return ctnn::NumberProblemCode::none;

    // The last digit is not 0, and a 1 stands for all behind the deciding ones.
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
    return round_ratio(numerator, denominator, value) ? ctnn::NumberProblemCode::none
                                                      : ctnn::NumberProblemCode::too_large;
}

/// The number that begins at text[at]; `at` then is where it ends. If none begins there, `at` stays. Few statements,
/// and no calls for a character, since a constant evaluator counts and charges them.
template <FloatingPoint T, class Characters>
constexpr ctnn::NumberProblemCode read_number(const Characters& text, std::size_t size, std::size_t& at, T& value,
                                              char point = '.') {
    // An exponent beyond this is beyond what the digits of any text could make up for.
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
    if (count == 0) return ctnn::NumberProblemCode::not_a_number;
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
        if (here == first) return ctnn::NumberProblemCode::not_a_number;
        written = written < huge ? written : huge;
        exponent += minus ? -written : written;
    }
    at = here;
    ctnn::NumberProblemCode problem = ctnn::NumberProblemCode::none;
    if (count > short_digits || !round_decimal(digits, exponent, value)) {
        problem = round_digits(text, begin, end, exponent, point, value);
    }
    if (negative) value = -value;
    return problem;
}

}  // namespace detail

/// The number that the whole of `text` spells in decimal, as -12.5 or 3e-7, of any length, correctly rounded. Infinity,
/// NaN, hexadecimal and blanks are no numbers here; a number too large for T is a problem, one too small becomes a
/// subnormal number or zero.
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
