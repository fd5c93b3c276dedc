#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <ctnn/data/csv_classes.hpp>
#include <ctnn/data/dynamic_dataset.hpp>

/// CSV texts at run time with class names that are not known before. Not in <ctnn/ctnn.hpp>.
namespace ctnn {

/// Result of reading a text, with the class names in the order of the targets, which is
/// alphabetical.
template <class Data>
struct CsvClassesResult : CsvResult<Data> {
    std::array<std::string, Data::target_count> names;

    /// The names for read_csv_classes() of another text. They refer to this result.
    [[nodiscard]] std::array<std::string_view, Data::target_count> name_views() const {
        std::array<std::string_view, Data::target_count> views;
        for (std::size_t i = 0; i < views.size(); ++i) views[i] = names[i];
        return views;
    }
};

/// Reads a text with class names at run time, as csv_classes<...> does in the compiler. The number
/// of names must be the number of targets: `read_csv_classes<DynamicDataset<double, 4, 3>>(text)`.
template <class Data>
    requires(is_dataset<Data>)
[[nodiscard]] CsvClassesResult<Data> read_csv_classes(std::string_view text, const CsvFormat& format = {}) {
    constexpr std::size_t classes = Data::target_count;
    CsvClassesResult<Data> result{{zeros<Data>(), {}, 0}, {}};
    detail::CsvClassNames<classes> found;
    result.problem =
        detail::read_csv<detail::CsvUse::classes>(text, format, result.data, result.dropped_rows, found, found);
    if (result.problem) return result;
    if (found.count != classes) {
        result.problem = {.code = CsvProblemCode::other_class_count, .given = found.count, .expected = classes};
        return result;
    }
    const detail::CsvCursor<const char*> in{text.data(), text.size()};
    for (std::size_t i = 0; i < classes; ++i) {
        const detail::CsvName& name = found.names[i];
        for (std::size_t at = name.begin; at < name.end;) {
            result.names[i] += static_cast<char>(detail::next_character(in, at, name.has_quotes));
        }
    }
    return result;
}

}  // namespace ctnn
