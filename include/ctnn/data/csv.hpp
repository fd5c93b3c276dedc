#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_layout.hpp>
#include <ctnn/data/csv_problem.hpp>
#include <ctnn/data/csv_rows.hpp>
#include <ctnn/data/csv_segments.hpp>
#include <ctnn/data/csv_shape.hpp>
#include <ctnn/data/dataset.hpp>

/// Comma-separated values (RFC 4180 and related formats, see CsvFormat): one sample per line,
/// blanks around cells allowed, empty lines skipped, LF or CRLF line ends, an optional UTF-8 byte
/// order mark. The compiler reads a text constant; the same reader works at run time. Errors name
/// the line and column.
namespace ctnn {

namespace detail {

inline constexpr NoCsvClasses no_csv_classes{};

template <const auto& text, CsvFormat format, CsvUse use>
using PlainCsvScan = CsvScan<text, format, use, NoCsvClasses>;

template <class T, const auto& text, CsvFormat format, CsvUse use, class Scan = PlainCsvScan<text, format, use>>
using PlainCsvReader =
    SegmentedCsvReader<T, Scan, text, format, Scan::inputs, use == CsvUse::table ? 0 : Scan::targets, no_csv_classes>;

}  // namespace detail

/// The numbers of a text constant as Rows<T, rows, columns>, read by the compiler: `constexpr auto
/// table = csv<double, text>;`. The text is an array of characters or bytes, or a std::string_view,
/// at namespace scope.
template <class T, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv = detail::PlainCsvReader<T, text, format, detail::CsvUse::table>::table();

/// The numbers of a text constant as a Dataset, read by the compiler. The columns in
/// format.targets, by default the last one, are the targets, all others the inputs.
template <class T, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_dataset = detail::PlainCsvReader<T, text, format, detail::CsvUse::dataset>::dataset();

/// The number of rows of a text constant that format.drop_missing drops.
template <const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr std::size_t csv_dropped_rows =
    detail::PlainCsvScan<text, format, detail::CsvUse::table>::shape.dropped_rows;

/// Result of reading a text at run time: `if (const auto iris = read_csv<Dataset<double, 150, 4,
/// 1>>(text)) ... iris.data`.
template <class Data>
struct CsvResult {
    Data data;                     ///< The numbers; up to the problem, if there is one.
    CsvProblem problem;            ///< The problem with the text, if any; see its message().
    std::size_t dropped_rows = 0;  ///< Rows that format.drop_missing has dropped.

    /// Whether the whole text was read.
    [[nodiscard]] constexpr explicit operator bool() const { return !problem; }
};

namespace detail {

/// Makes room for `rows` samples. Reports a dataset of another fixed size.
template <class Data>
constexpr CsvProblem resize_rows(Data& data, std::size_t rows) {
    if constexpr (is_dynamic<Data>) {
        data.resize(rows);
    } else if (rows != data.size()) {
        return {.code = CsvProblemCode::other_row_count, .given = rows, .expected = data.size()};
    }
    return {};
}

/// Compares the columns of a text with those of Data.
template <CsvUse use, class Data>
constexpr CsvProblem check_columns(const CsvLayout& layout) {
    std::size_t expected = 0;
    if constexpr (use == CsvUse::table) {
        expected = Data::columns;
    } else if constexpr (use == CsvUse::classes) {
        expected = Data::input_count + 1;
    } else {
        if (layout.plan.targets != Data::target_count) {
            return {.code = CsvProblemCode::other_target_count,
                    .given = layout.plan.targets,
                    .expected = Data::target_count};
        }
        expected = Data::input_count + Data::target_count;
    }
    const std::size_t given = layout.inputs + layout.plan.targets;
    if (given == expected) return {};
    return {.code = CsvProblemCode::other_column_count,
            .line = layout.first_line,
            .given = given,
            .expected = expected,
            .hint = layout.columns == 1 ? CsvHint::delimiter : CsvHint::none};
}

/// Both passes at run time. `found` collects the class names in the first, `classes` has them in
/// the second; both can be NoCsvClasses.
template <CsvUse use, class Data, class Found, class Classes>
constexpr CsvProblem read_csv(std::string_view text, const CsvFormat& format, Data& data, std::size_t& dropped_rows,
                              Found& found, const Classes& classes) {
    CsvCursor<const char*> in{text.data(), text.size()};
    const CsvLayout layout = read_csv_layout(in, format, use);
    if (layout.problem) return layout.problem;
    CsvShape shape{.at = layout.rows};
    shape.problem = check_columns<use, Data>(layout);
    if (shape.problem) return shape.problem;
    count_rows(in, format, layout, in.size, shape, found);
    finish_shape(shape);
    go_to(in, layout.rows);
    if (!shape.problem) {
        shape.problem = resize_rows(data, shape.rows);
        if (shape.problem && !format.header && has_only_names(in, CsvMarks(format))) {
            shape.problem.hint = CsvHint::header;
            shape.problem.other_line = layout.first_line;
        }
    }
    if (shape.problem) return shape.problem;
    dropped_rows = shape.dropped_rows;
    if constexpr (use == CsvUse::table) {
        return read_rows(in, format, layout, in.size, data, data, classes);
    } else {
        return read_rows(in, format, layout, in.size, data.inputs, data.targets, classes);
    }
}

template <class Data>
inline constexpr CsvUse use_for = is_rows<Data> ? CsvUse::table : CsvUse::dataset;

}  // namespace detail

/// Reads a text at run time into a dataset or into rows, as csv_dataset<...> and csv<...> do in the
/// compiler. Returns the problem, if any; the numbers before it are then set.
template <class Data>
    requires(is_dataset<Data> || is_rows<Data>)
[[nodiscard]] constexpr CsvProblem read_csv(std::string_view text, Data& data, const CsvFormat& format = {}) {
    std::size_t dropped_rows = 0;
    detail::NoCsvClasses none;
    return detail::read_csv<detail::use_for<Data>>(text, format, data, dropped_rows, none, none);
}

/// Like read_csv() above, but returns the dataset: `read_csv<Dataset<double, 150, 4, 1>>(text,
/// CsvFormat{.header = true})`.
template <class Data>
    requires(is_dataset<Data> || is_rows<Data>)
[[nodiscard]] constexpr CsvResult<Data> read_csv(std::string_view text, const CsvFormat& format = {}) {
    CsvResult<Data> result{zeros<Data>(), {}, 0};
    detail::NoCsvClasses none;
    result.problem =
        detail::read_csv<detail::use_for<Data>>(text, format, result.data, result.dropped_rows, none, none);
    return result;
}

}  // namespace ctnn
