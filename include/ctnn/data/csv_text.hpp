#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_problem.hpp>

/// The smallest parts of a CSV text: lines, and cells as RFC 4180 quotes them. Few statements and calls per character,
/// because constant evaluators count them.
namespace ctnn::detail {

/// The characters, a pointer or a reference to an array of any kind of character, and how far they are read.
template <class Characters>
struct CsvText {
    Characters text;
    std::size_t size;
    std::size_t at = 0;
    std::size_t line = 1;
};

/// A place in a CsvText, where another evaluation can continue.
struct CsvPosition {
    std::size_t at = 0;
    std::size_t line = 1;
};

template <class Text>
constexpr void go_to(Text& in, CsvPosition position) {
    in.at = position.at;
    in.line = position.line;
}

/// The text of a constant: an array of characters or bytes, with or without a NUL at its end, or a std::string_view.
template <class Characters>
constexpr auto csv_text(const Characters& text, CsvPosition position = {}) {
    if constexpr (std::is_array_v<Characters>) {
        constexpr std::size_t size = std::extent_v<Characters>;
        return CsvText<const Characters&>{text, text[size - 1] == '\0' ? size - 1 : size, position.at, position.line};
    } else {
        return CsvText<const char*>{text.data(), text.size(), position.at, position.line};
    }
}

/// The characters that the reader looks for.
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

template <class Text>
constexpr char character(const Text& in, std::size_t at) {
    return static_cast<char>(in.text[at]);
}

/// A blank, which may surround a cell.
constexpr bool is_blank(char c, const CsvMarks& marks) {
    return c == ' ' || c == '\r' || (c == '\t' && marks.tab_is_blank);
}

template <class Text>
constexpr void skip_blanks(Text& in, const CsvMarks& marks) {
    while (in.at < in.size && is_blank(character(in, in.at), marks)) ++in.at;
}

template <class Text>
constexpr void skip_line(Text& in) {
    while (in.at < in.size && character(in, in.at) != '\n') ++in.at;
    if (in.at < in.size) ++in.at, ++in.line;
}

/// Goes to the beginning of the next row, over empty lines and comments; false at the end of the text.
template <class Text>
constexpr bool find_row(Text& in, const CsvMarks& marks) {
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

struct CsvCell {
    std::size_t begin;
    std::size_t end;
    std::size_t line;  ///< of its beginning
    bool is_quoted;    ///< then without the quotes
    bool has_quotes;   ///< contains "" for a quote
    bool is_last;      ///< of its row
    CsvProblemCode code = CsvProblemCode::none;
};

/// Goes over the blanks and the delimiter behind a cell, or the end of the line; whether the cell is the last one.
/// False in `fits` if anything else follows.
template <class Text>
constexpr bool end_cell(Text& in, const CsvMarks& marks, bool& fits) {
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

/// The next cell of a row, without the blanks around it.
template <class Text>
constexpr CsvCell next_cell(Text& in, const CsvMarks& marks) {
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

/// The cell in a message: 24 bytes of it at most, cut between characters, and '?' for what cannot be printed.
template <class Text>
constexpr ctnn::FixedString<32> excerpt(const Text& in, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 24;
    const bool is_cut = end - begin > longest;
    if (is_cut) {
        end = begin + longest;
        while (end > begin && (static_cast<unsigned char>(in.text[end]) & 0xC0U) == 0x80U) --end;
    }
    ctnn::FixedString<32> text;
    for (std::size_t i = begin; i < end; ++i) {
        const char c = character(in, i);
        text = text + (static_cast<unsigned char>(c) < 0x20 || c == '\x7f' ? '?' : c);
    }
    return is_cut ? text + "..." : text;
}

/// An empty cell, or ?, NA, N/A, NaN, null in any case and without quotes.
template <class Text>
constexpr bool is_missing(const Text& in, const CsvCell& cell) {
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
