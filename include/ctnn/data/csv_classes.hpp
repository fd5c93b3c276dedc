#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/data/csv.hpp>

/// CSV texts with a column of class names.
namespace ctnn {

namespace detail {

/// The place of a name in a text.
struct CsvName {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool has_quotes = false;  ///< Whether it contains "" for a quote.
};

/// Returns the character of a name at `at` and moves `at` to the next one.
template <class Cursor>
constexpr unsigned char next_character(const Cursor& in, std::size_t& at, bool has_quotes) {
    const auto c = static_cast<unsigned char>(in.text[at++]);
    if (has_quotes && c == '"') ++at;
    return c;
}

/// Compares two names by their bytes: negative, 0 or positive if a is before, equal to or after b.
template <class Cursor, class A, class B>
constexpr int compare_names(const Cursor& in, const A& a, const B& b) {
    std::size_t i = a.begin;
    std::size_t j = b.begin;
    while (i < a.end && j < b.end) {
        const int difference = next_character(in, i, a.has_quotes) - next_character(in, j, b.has_quotes);
        if (difference != 0) return difference;
    }
    return (i < a.end ? 1 : 0) - (j < b.end ? 1 : 0);
}

/// The class names found in a text, in alphabetical order, by their places.
template <std::size_t capacity_>
struct CsvClassNames {
    static constexpr bool has_names = true;
    static constexpr std::size_t capacity = capacity_;

    CsvName names[capacity]{};
    std::size_t count = 0;

    /// Index of the first name that is not before the cell.
    template <class Cursor>
    [[nodiscard]] constexpr std::size_t lower_bound(const Cursor& in, const CsvCell& cell) const {
        std::size_t first = 0;
        std::size_t end = count;
        while (first < end) {
            const std::size_t middle = (first + end) / 2;
            const int order = compare_names(in, names[middle], cell);
            if (order == 0) return middle;
            order < 0 ? first = middle + 1 : end = middle;
        }
        return first;
    }

    /// Index of the name in the cell; `count` if there is none.
    template <class Cursor>
    [[nodiscard]] constexpr std::size_t find(const Cursor& in, const CsvCell& cell) const {
        const std::size_t place = lower_bound(in, cell);
        return place < count && compare_names(in, names[place], cell) == 0 ? place : count;
    }

    /// Adds the name in the cell unless it is there. Returns false if the capacity is exceeded.
    template <class Cursor>
    constexpr bool add(const Cursor& in, const CsvCell& cell) {
        const std::size_t place = lower_bound(in, cell);
        if (place < count && compare_names(in, names[place], cell) == 0) return true;
        if (count == capacity) return false;
        for (std::size_t i = count; i > place; --i) names[i] = names[i - 1];
        names[place] = {cell.begin, cell.end, cell.has_quotes};
        ++count;
        return true;
    }
};

/// Class names given by the caller.
template <std::size_t count_>
struct GivenCsvClasses {
    static constexpr bool has_names = true;
    static constexpr std::size_t count = count_;

    const std::array<std::string_view, count>& names;

    template <class Cursor>
    [[nodiscard]] constexpr std::size_t find(const Cursor& in, const CsvCell& cell) const {
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t at = cell.begin;
            std::size_t same = 0;
            while (same < names[i].size() && at < cell.end &&
                   next_character(in, at, cell.has_quotes) == static_cast<unsigned char>(names[i][same])) {
                ++same;
            }
            if (same == names[i].size() && at == cell.end) return i;
        }
        return count;
    }
};

inline constexpr std::size_t max_csv_classes = 256;

template <const auto& text, CsvFormat format>
using ClassCsvScan = CsvScan<text, format, CsvUse::classes, CsvClassNames<max_csv_classes>>;

/// The class names of a text constant, with their own copy of the characters.
template <const auto& text, CsvFormat format>
struct CsvNames {
    using Scan = ClassCsvScan<text, format>;
    static constexpr auto found = Scan::template Segment<Scan::segments - 1>::state().classes;
    static constexpr std::size_t count = Scan::is_usable ? found.count : 2;

    static consteval CsvProblem find_problem() {
        if (!Scan::is_usable || found.count > 1) return {};
        return {.code = CsvProblemCode::one_class,
                .cell = excerpt(csv_cursor(text), found.names[0].begin, found.names[0].end)};
    }
    static constexpr auto problem_text = find_problem().message();
    static_assert(require_empty<problem_text>());

    static consteval std::size_t add_lengths() {
        std::size_t sum = 1;
        for (const CsvName& name : found.names) sum += name.end - name.begin;
        return sum;
    }

    struct Characters {
        char characters[add_lengths()];
        std::size_t ends[count];
    };

    static consteval Characters copy_characters() {
        Characters all{};
        const auto in = csv_cursor(text);
        std::size_t size = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const CsvName name = found.names[i];
            for (std::size_t at = name.begin; at < name.end;) {
                all.characters[size++] = static_cast<char>(next_character(in, at, name.has_quotes));
            }
            all.ends[i] = size;
        }
        return all;
    }
    static constexpr Characters characters = copy_characters();

    static consteval std::array<std::string_view, count> view_characters() {
        std::array<std::string_view, count> views{};
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t begin = i == 0 ? 0 : characters.ends[i - 1];
            views[i] = {characters.characters + begin, characters.ends[i] - begin};
        }
        return views;
    }
    static constexpr std::array<std::string_view, count> list = view_characters();
};

template <class T, const auto& text, CsvFormat format>
using CsvClasses = SegmentedCsvReader<T, ClassCsvScan<text, format>, text, format, ClassCsvScan<text, format>::inputs,
                                      CsvNames<text, format>::count, CsvNames<text, format>::found>;

}  // namespace detail

/// The class names in a text constant, in alphabetical order: `std::array<std::string_view,
/// classes>`.
template <const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_class_names = detail::CsvNames<text, format>::list;

/// A text constant with class names as a Dataset, read by the compiler: `constexpr auto iris =
/// csv_classes<double, iris_text>;`. The column in format.targets, by default the last one, names
/// the class; it becomes a one-hot target in the order of csv_class_names. The other columns are
/// the inputs. Quotes around a name are not part of it.
template <class T, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_classes = detail::CsvClasses<T, text, format>::dataset();

/// Reads a text with class names at run time, as csv_classes<...> does in the compiler. `names` are
/// the classes in the order of the targets; any other name is a problem:
/// `read_csv_classes<Dataset<double, 150, 4, 3>>(text, csv_class_names<training_text>)`.
template <class Data>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr CsvResult<Data> read_csv_classes(std::string_view text,
                                                         const std::array<std::string_view, Data::target_count>& names,
                                                         const CsvFormat& format = {}) {
    CsvResult<Data> result{zeros<Data>(), {}, 0};
    detail::NoCsvClasses none;
    const detail::GivenCsvClasses<Data::target_count> given{names};
    result.problem =
        detail::read_csv<detail::CsvUse::classes>(text, format, result.data, result.dropped_rows, none, given);
    return result;
}

}  // namespace ctnn
