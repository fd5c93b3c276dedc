#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/parse_number.hpp>
#include <ctnn/models/nnet_problem.hpp>

/// The smallest parts of a .nnet text: numbers, and what stands between them. A constant evaluator charges statements
/// and calls, so there are few of them for a number that is as it should be.
namespace ctnn::models::detail {

/// The characters, a pointer or a reference to an array of any kind of character, and how far they are read.
template <class Characters>
struct NnetCursor {
    Characters text;
    std::size_t size;
    std::size_t at = 0;
    std::size_t line = 1;
    std::size_t line_begin = 0;
    std::size_t number = 0;  ///< where the last number begins
};

/// Where a NnetCursor is, to go on from there in another evaluation.
struct NnetPosition {
    std::size_t at;
    std::size_t line;
    std::size_t line_begin;
};

template <class Text>
constexpr NnetPosition position(const Text& in) {
    return {in.at, in.line, in.line_begin};
}

template <class Text>
constexpr NnetProblem problem_at(const Text& in, NnetProblemCode code, const NnetFieldAt& number, std::size_t given = 0,
                                 std::size_t expected = 0) {
    return {code, in.line, in.at - in.line_begin + 1, number, given, expected};
}

template <class Text>
constexpr void skip_blanks(Text& in) {
    while (in.at < in.size && (in.text[in.at] == ' ' || in.text[in.at] == '\t' || in.text[in.at] == '\r')) ++in.at;
}

/// Like problem_at(), at the beginning of the last number.
template <class Text>
constexpr NnetProblem problem_with_number(Text in, NnetProblemCode code, const NnetFieldAt& number,
                                          std::size_t given = 0, std::size_t expected = 0) {
    in.at = in.number;
    return problem_at(in, code, number, given, expected);
}

/// Where a number is expected and none stands.
template <class Text>
constexpr NnetProblemCode missing_number(const Text& in, NnetProblemCode otherwise) {
    return in.at == in.size         ? NnetProblemCode::text_ends
           : in.text[in.at] == '\n' ? NnetProblemCode::line_ends
                                    : otherwise;
}

template <FloatingPoint T, class Text>
constexpr NnetProblemCode read_value(Text& in, T& value) {
    skip_blanks(in);
    in.number = in.at;
    const NumberProblemCode problem = ctnn::detail::read_number(in.text, in.size, in.at, value);
    if (problem == NumberProblemCode::none) return NnetProblemCode::none;
    in.at = in.number;
    switch (problem) {
    case NumberProblemCode::not_a_number: return missing_number(in, NnetProblemCode::not_a_number);
    default: return NnetProblemCode::too_large;
    }
}

/// What must follow a number: a comma, or else the line's end, about which the next number will complain.
template <class Text>
constexpr NnetProblemCode read_comma(Text& in) {
    skip_blanks(in);
    if (in.at == in.size || in.text[in.at] == '\n') return NnetProblemCode::none;
    if (in.text[in.at] != ',') return NnetProblemCode::no_comma;
    ++in.at;
    return NnetProblemCode::none;
}

/// What must follow a line's last number: the line's end, perhaps behind a comma; behind a comma also the text's. Where
/// nothing follows, digits may be missing.
template <class Text>
constexpr NnetProblemCode read_line_end(Text& in) {
    const NnetProblemCode code = read_comma(in);
    if (code != NnetProblemCode::none) return code;
    if (in.at == in.size) return in.text[in.at - 1] == ',' ? NnetProblemCode::none : NnetProblemCode::cut_off;
    skip_blanks(in);
    if (in.at == in.size) return NnetProblemCode::none;
    if (in.text[in.at] != '\n') return NnetProblemCode::line_goes_on;
    in.line_begin = ++in.at;
    ++in.line;
    return NnetProblemCode::none;
}

inline constexpr std::size_t largest_count = 99'999'999;

/// A whole number from 1.
template <class Text>
constexpr NnetProblemCode read_count(Text& in, std::size_t& value) {
    skip_blanks(in);
    in.number = in.at;
    std::size_t read = 0;
    for (; in.at < in.size && in.text[in.at] >= '0' && in.text[in.at] <= '9'; ++in.at) {
        if (read <= largest_count) read = read * 10 + static_cast<std::size_t>(in.text[in.at] - '0');
    }
    if (read == 0) {
        in.at = in.number;
        return missing_number(in, NnetProblemCode::not_a_count);
    }
    if (read > largest_count) return NnetProblemCode::count_too_large;
    value = read;
    return NnetProblemCode::none;
}

/// Goes to the end of the line, and over it.
template <class Text>
constexpr void skip_line(Text& in) {
    while (in.at < in.size && in.text[in.at] != '\n') ++in.at;
    if (in.at < in.size) in.line_begin = ++in.at, ++in.line;
}

/// Goes to the next line that is neither empty nor a comment; false at the end of the text.
template <class Text>
constexpr bool find_line(Text& in) {
    for (;;) {
        std::size_t at = in.at;
        while (at < in.size && (in.text[at] == ' ' || in.text[at] == '\t' || in.text[at] == '\r')) ++at;
        if (at == in.size) return false;
        if (in.text[at] != '\n' && !(in.text[at] == '/' && at + 1 < in.size && in.text[at + 1] == '/')) return true;
        skip_line(in);
    }
}

/// The numbers in a line, which are counted, not read; a comma at its end is not followed by one more. Goes to the next
/// line.
struct NnetLine {
    std::size_t count = 0;
    bool has_words = false;    ///< instead of numbers
    bool is_all_zeros = true;  ///< each number is written with the digit 0 alone
};

template <class Text>
constexpr NnetLine measure_line(Text& in) {
    NnetLine line;
    std::size_t at = in.at;
    bool is_in_number = false;
    for (; at < in.size && in.text[at] != '\n'; ++at) {
        const auto c = in.text[at];
        if (c == ',') {
            is_in_number = false;
        } else if (c != ' ' && c != '\t' && c != '\r' && !is_in_number) {
            is_in_number = true;
            if (line.count++ == 0) line.has_words = !((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.');
        }
        if (c >= '1' && c <= '9') line.is_all_zeros = false;
    }
    in.at = at;
    skip_line(in);
    return line;
}

/// A line of numbers of one part, each looked at by inspect(index), which returns what is wrong with it.
template <FloatingPoint T, class Text, class Values, class Inspect>
constexpr NnetProblem read_line(Text& in, NnetField part, std::size_t count, Values& values, Inspect inspect) {
    for (std::size_t i = 0; i < count; ++i) {
        const NnetFieldAt number{part, i, count};
        NnetProblemCode code = read_value<T>(in, values[i]);
        if (code == NnetProblemCode::none) {
            const NnetProblemCode wrong = inspect(i);
            if (wrong != NnetProblemCode::none) return problem_with_number(in, wrong, number);
            code = i + 1 < count ? read_comma(in) : read_line_end(in);
        }
        if (code != NnetProblemCode::none) return problem_at(in, code, number);
    }
    return {};
}

}  // namespace ctnn::models::detail
