#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/core/text_constant.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_problem.hpp>

/// Lexical elements of a CSV text: lines, and cells with quotes as in RFC 4180. Few statements and
/// calls per character, because constant evaluators count them.
namespace ctnn::detail {

/// The characters of a text, a pointer or a reference to an array of any character type, and the
/// place of the next one.
template <class Characters>
struct CsvCursor {
    Characters text;
    std::size_t size;
    std::size_t at = 0;
    std::size_t line = 1;
};

/// Place of a CsvCursor, where another evaluation can resume.
struct CsvPosition {
    std::size_t at = 0;
    std::size_t line = 1;
};

template <class Cursor>
constexpr void go_to(Cursor& in, CsvPosition position) {
    in.at = position.at;
    in.line = position.line;
}

/// A cursor at a place of a text constant (see core/text_constant.hpp).
template <class Characters>
constexpr auto csv_cursor(const Characters& text, CsvPosition position = {}) {
    return CsvCursor<TextCharacters<Characters>>{text_characters(text), text_size(text), position.at, position.line};
}

/// The characters with a meaning in this format.
struct CsvMarks {
    char delimiter;
    char decimal;
    char comment;
    bool tab_is_blank;

    constexpr explicit CsvMarks(const CsvFormat& format)
        : delimiter(format.delimiter),
          decimal(format.decimal),
          comment(format.comment),
          tab_is_blank(format.delimiter != '\t') {}
};

template <class Cursor>
constexpr char character(const Cursor& in, std::size_t at) {
    return static_cast<char>(in.text[at]);
}

/// Whether c is a blank, which may surround a cell.
constexpr bool is_blank(char c, const CsvMarks& marks) {
    return c == ' ' || c == '\r' || (c == '\t' && marks.tab_is_blank);
}

template <class Cursor>
constexpr void skip_blanks(Cursor& in, const CsvMarks& marks) {
    while (in.at < in.size && is_blank(character(in, in.at), marks)) ++in.at;
}

template <class Cursor>
constexpr void skip_line(Cursor& in) {
    while (in.at < in.size && character(in, in.at) != '\n') ++in.at;
    if (in.at < in.size) ++in.at, ++in.line;
}

/// Moves to the next row, over empty lines and comments. Returns false at the end of the text.
template <class Cursor>
constexpr bool find_row(Cursor& in, const CsvMarks& marks) {
    for (;;) {
        std::size_t at = in.at;
        while (at < in.size && is_blank(character(in, at), marks)) ++at;
        if (at == in.size) {
            in.at = at;
            return false;
        }
        const char c = character(in, at);
        if (c == '\n') {
            in.at = at + 1;
            ++in.line;
        } else if (c == marks.comment && c != '\0') {
            skip_line(in);
        } else {
            return true;
        }
    }
}

/// A cell: the range of its characters, without the quotes around it.
struct CsvCell {
    std::size_t begin;
    std::size_t end;
    std::size_t line;  ///< Line of its first character.
    bool is_quoted;    ///< Whether it is in quotes.
    bool has_quotes;   ///< Whether it contains "" for a quote.
    bool is_last;      ///< Whether it is the last cell of its row.
    CsvProblemCode code = CsvProblemCode::none;
};

/// Skips the blanks and the delimiter after a cell, or the end of the line. Returns whether the
/// cell is the last of its row; sets `fits` to false if anything else follows.
template <class Cursor>
constexpr bool end_cell(Cursor& in, const CsvMarks& marks, bool& fits) {
    const std::size_t begin = in.at;
    skip_blanks(in, marks);
    if (in.at == in.size) return true;
    const char c = character(in, in.at);
    if (c == '\n') {
        ++in.at;
        ++in.line;
        return true;
    }
    if (marks.delimiter == ' ') {
        fits = in.at > begin;
    } else if (c == marks.delimiter) {
        ++in.at;
    } else {
        fits = false;
    }
    return false;
}

/// Reads the next cell of a row, without the blanks around it.
template <class Cursor>
constexpr CsvCell next_cell(Cursor& in, const CsvMarks& marks) {
    skip_blanks(in, marks);
    CsvCell cell{in.at, in.at, in.line, false, false, false};
    bool fits = true;
    if (in.at < in.size && character(in, in.at) == '"') {
        cell.is_quoted = true;
        cell.begin = ++in.at;
        for (;; ++in.at) {
            if (in.at == in.size) {
                cell.end = in.at;
                cell.code = CsvProblemCode::open_quote;
                return cell;
            }
            const char c = character(in, in.at);
            if (c == '\n') ++in.line;
            if (c != '"') continue;
            if (in.at + 1 == in.size || character(in, in.at + 1) != '"') break;
            cell.has_quotes = true;
            ++in.at;
        }
        cell.end = in.at++;
        cell.is_last = end_cell(in, marks, fits);
        if (!fits) {
            --cell.begin;
            while (in.at < in.size && character(in, in.at) != marks.delimiter && character(in, in.at) != '\n') ++in.at;
            cell.end = in.at;
            cell.code = CsvProblemCode::text_after_quote;
        }
        return cell;
    }
    char c = '\0';
    if (marks.delimiter == ' ') {
        while (in.at < in.size && (c = character(in, in.at)) != '\n' && c != ' ' && c != '\t') ++in.at;
    } else {
        while (in.at < in.size && (c = character(in, in.at)) != '\n' && c != marks.delimiter) ++in.at;
    }
    cell.end = in.at;
    while (cell.end > cell.begin && is_blank(character(in, cell.end - 1), marks)) --cell.end;
    cell.is_last = end_cell(in, marks, fits);
    return cell;
}

/// The characters as a message shows them: at most 24 bytes, truncated between characters, with '?'
/// for control characters.
template <class Cursor>
constexpr ctnn::FixedString<32> excerpt(const Cursor& in, std::size_t begin, std::size_t end) {
    constexpr std::size_t max_size = 24;
    const bool is_truncated = end - begin > max_size;
    if (is_truncated) {
        end = begin + max_size;
        while (end > begin && (static_cast<unsigned char>(in.text[end]) & 0xC0U) == 0x80U) --end;
    }
    ctnn::FixedString<32> text;
    for (std::size_t i = begin; i < end; ++i) {
        const char c = character(in, i);
        text = text + (static_cast<unsigned char>(c) < 0x20 || c == '\x7f' ? '?' : c);
    }
    return is_truncated ? text + "..." : text;
}

/// A problem with a cell in the column with this index.
template <class Cursor>
constexpr CsvProblem cell_problem(const Cursor& in, const CsvCell& cell, std::size_t column, CsvProblemCode code) {
    return {.code = code, .line = cell.line, .column = column + 1, .cell = excerpt(in, cell.begin, cell.end)};
}

/// Whether the value is missing: an empty cell, or ?, NA, N/A, NaN or null in any case and without
/// quotes.
template <class Cursor>
constexpr bool is_missing(const Cursor& in, const CsvCell& cell) {
    const std::size_t length = cell.end - cell.begin;
    if (length == 0) return true;
    if (cell.is_quoted || length > 4) return false;
    char lower[4]{};
    for (std::size_t i = 0; i < length; ++i) {
        const char c = character(in, cell.begin + i);
        lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::string_view word(lower, length);
    return word == "?" || word == "na" || word == "n/a" || word == "nan" || word == "null";
}

}  // namespace ctnn::detail
