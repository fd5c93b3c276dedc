#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/parse_number.hpp>
#include <ctnn/core/text_constant.hpp>
#include <ctnn/models/nnet_problem.hpp>

/// Lexical elements of a .nnet text: numbers, separators and lines. A well-formed number takes few
/// statements and calls, because constant evaluators count them.
namespace ctnn::models::detail {

/// The characters of a text, a pointer or a reference to an array of any character type, and the
/// place of the next one.
template <class Characters>
struct NnetCursor {
    Characters text;
    std::size_t size;
    std::size_t at = 0;
    std::size_t line = 1;
    std::size_t line_begin = 0;
    std::size_t number = 0;  ///< Beginning of the last number.
};

/// A cursor at the beginning of a text constant (see core/text_constant.hpp).
template <class Characters>
constexpr auto nnet_cursor(const Characters& text) {
    using ctnn::detail::TextCharacters;
    return NnetCursor<TextCharacters<Characters>>{ctnn::detail::text_characters(text), ctnn::detail::text_size(text)};
}

/// Place of a NnetCursor, where another evaluation can resume.
struct NnetPosition {
    std::size_t at;
    std::size_t line;
    std::size_t line_begin;
};

template <class Cursor>
constexpr NnetPosition position(const Cursor& in) {
    return {in.at, in.line, in.line_begin};
}

template <class Cursor>
constexpr void go_to(Cursor& in, const NnetPosition& position) {
    in.at = position.at;
    in.line = position.line;
    in.line_begin = position.line_begin;
}

template <class Cursor>
constexpr NnetProblem problem_at(const Cursor& in, NnetProblemCode code, const NnetFieldAt& number,
                                 std::size_t given = 0, std::size_t expected = 0) {
    return {code, in.line, in.at - in.line_begin + 1, number, given, expected};
}

template <class Cursor>
constexpr void skip_blanks(Cursor& in) {
    while (in.at < in.size && (in.text[in.at] == ' ' || in.text[in.at] == '\t' || in.text[in.at] == '\r')) ++in.at;
}

/// Like problem_at(), but at the beginning of the last number.
template <class Cursor>
constexpr NnetProblem problem_with_number(Cursor in, NnetProblemCode code, const NnetFieldAt& number,
                                          std::size_t given = 0, std::size_t expected = 0) {
    in.at = in.number;
    return problem_at(in, code, number, given, expected);
}

/// The problem at a place without a number: the end of the text, of the line, or `otherwise`.
template <class Cursor>
constexpr NnetProblemCode missing_number(const Cursor& in, NnetProblemCode otherwise) {
    return in.at == in.size         ? NnetProblemCode::text_ends
           : in.text[in.at] == '\n' ? NnetProblemCode::line_ends
                                    : otherwise;
}

/// Reads a number. If there is none, the cursor stays at its expected place.
template <FloatingPoint T, class Cursor>
constexpr NnetProblemCode read_value(Cursor& in, T& value) {
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

/// Reads the comma after a number. Also accepts the end of the line; reading the next number
/// reports it.
template <class Cursor>
constexpr NnetProblemCode read_comma(Cursor& in) {
    skip_blanks(in);
    if (in.at == in.size || in.text[in.at] == '\n') return NnetProblemCode::none;
    if (in.text[in.at] != ',') return NnetProblemCode::no_comma;
    ++in.at;
    return NnetProblemCode::none;
}

/// Reads the end of a line after its last number, with an optional comma before it. The text may
/// end after a comma or a blank; directly after a number it may be truncated.
template <class Cursor>
constexpr NnetProblemCode read_line_end(Cursor& in) {
    const NnetProblemCode code = read_comma(in);
    if (code != NnetProblemCode::none) return code;
    if (in.at == in.size) return in.text[in.at - 1] == ',' ? NnetProblemCode::none : NnetProblemCode::truncated;
    skip_blanks(in);
    if (in.at == in.size) return NnetProblemCode::none;
    if (in.text[in.at] != '\n') return NnetProblemCode::line_continues;
    in.line_begin = ++in.at;
    ++in.line;
    return NnetProblemCode::none;
}

inline constexpr std::size_t largest_count = 99'999'999;

/// Reads a whole number from 1 to largest_count.
template <class Cursor>
constexpr NnetProblemCode read_count(Cursor& in, std::size_t& value) {
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

/// Moves to the beginning of the next line.
template <class Cursor>
constexpr void skip_line(Cursor& in) {
    while (in.at < in.size && in.text[in.at] != '\n') ++in.at;
    if (in.at < in.size) in.line_begin = ++in.at, ++in.line;
}

/// Moves to the next line that is neither empty nor a comment. Returns false at the end of the
/// text.
template <class Cursor>
constexpr bool find_line(Cursor& in) {
    for (;;) {
        std::size_t at = in.at;
        while (at < in.size && (in.text[at] == ' ' || in.text[at] == '\t' || in.text[at] == '\r')) ++at;
        if (at == in.size) return false;
        if (in.text[at] != '\n' && !(in.text[at] == '/' && at + 1 < in.size && in.text[at + 1] == '/')) return true;
        skip_line(in);
    }
}

/// Properties of a line of numbers, found without reading them.
struct NnetLine {
    std::size_t count = 0;     ///< Numbers; a comma at the end does not count as one more.
    bool has_words = false;    ///< Whether the line begins with text instead of a number.
    bool is_all_zeros = true;  ///< Whether no digit from 1 to 9 occurs.
};

/// Counts the numbers of a line and moves to the next line.
template <class Cursor>
constexpr NnetLine measure_line(Cursor& in) {
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

/// Reads a line of `count` numbers of one kind. inspect(index) returns the problem of a number just
/// read, or none.
template <FloatingPoint T, class Cursor, class Values, class Inspect>
constexpr NnetProblem read_line(Cursor& in, NnetField field, std::size_t count, Values& values, Inspect inspect) {
    for (std::size_t i = 0; i < count; ++i) {
        const NnetFieldAt number{field, i, count};
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
