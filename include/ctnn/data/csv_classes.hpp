#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <ctnn/data/csv.hpp>

/// Comma-separated values whose last column is the name of a class.
namespace ctnn {

namespace detail {

constexpr std::string_view last_cell(std::string_view line, char delimiter) {
    return trimmed(line.substr(line.rfind(delimiter) + 1));
}

/// The different names in a list, in alphabetical order, at the front; how many they are.
template <std::size_t N>
constexpr std::size_t distinct_names(std::array<std::string_view, N>& names, std::string_view text, CsvFormat format) {
    std::size_t count = 0;
    for (CsvLines lines(text, format); lines.next();) {
        const auto name = last_cell(lines.line, format.delimiter);
        std::size_t place = 0;
        while (place < count && names[place] < name) ++place;
        if (place < count && names[place] == name) continue;
        for (std::size_t i = count; i > place; --i) names[i] = names[i - 1];
        names[place] = name;
        ++count;
    }
    return count;
}

template <const auto& text, CsvFormat format>
struct CsvNames {
    static constexpr CsvShape shape = csv_shape(text_view(text), format);
    static constexpr auto shape_text = shape.problem.sentence();
    static_assert(refuse_unless_empty<shape_text>());
    static_assert(shape.columns > 1,
                  "ctnn: a CSV text with classes has at least one column of numbers before the classes");

    struct Names {
        std::array<std::string_view, shape.rows> values{};
        std::size_t count = 0;
    };

    static constexpr Names names = [] {
        Names found;
        found.count = distinct_names(found.values, text_view(text), format);
        return found;
    }();
    static_assert(names.count > 1, "ctnn: all lines of this CSV text are of one class; there is nothing to tell apart");

    static consteval std::array<std::string_view, names.count> list() {
        std::array<std::string_view, names.count> result{};
        for (std::size_t i = 0; i < names.count; ++i) result[i] = names.values[i];
        return result;
    }
};

template <class T, const auto& text, CsvFormat format>
struct CsvClasses {
    using Names = CsvNames<text, format>;
    static constexpr std::size_t inputs = Names::shape.columns - 1;
    using Data = Dataset<T, Names::shape.rows, inputs, Names::names.count>;

    struct Result {
        Data data;
        CsvProblem problem;
    };

    static constexpr Result read() {
        Result table{empty_dataset<Data>(), {}};
        std::size_t sample = 0;
        for (CsvLines lines(text_view(text), format); lines.next(); ++sample) {
            std::string_view cells = lines.line;
            table.problem = read_cells(cells, format.delimiter, lines.number, 0, table.data.inputs[sample]);
            if (table.problem) return table;
            const auto name = last_cell(lines.line, format.delimiter);
            for (std::size_t i = 0; i < Names::names.count; ++i) {
                if (Names::names.values[i] == name) table.data.targets[sample][i] = T(1);
            }
        }
        return table;
    }

    static constexpr Result result = read();
    static constexpr auto read_text = result.problem.sentence();
    static_assert(refuse_unless_empty<read_text>());
};

}  // namespace detail

/// The names of the classes in the last column of a text constant, in alphabetical order.
template <const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_class_names = detail::CsvNames<text, format>::list();

/// A text constant as a dataset: the last column names the class, which becomes a one-hot target in the order of
/// csv_class_names; the columns before it are the inputs. `constexpr auto iris = csv_classes<double, iris_text>;`
template <class T, const auto& text, CsvFormat format = CsvFormat{}>
inline constexpr auto csv_classes = detail::CsvClasses<T, text, format>::result.data;

}  // namespace ctnn
