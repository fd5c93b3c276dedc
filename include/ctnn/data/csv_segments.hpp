#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/segments.hpp>
#include <ctnn/data/csv_layout.hpp>
#include <ctnn/data/csv_rows.hpp>
#include <ctnn/data/csv_shape.hpp>
#include <ctnn/data/dataset.hpp>

/// A CSV text constant of any size, read by the compiler: both passes are split into segments that
/// each stay below the limits of one constant evaluation (see core/segments.hpp).
namespace ctnn::detail {

/// Number of characters per segment, counted at the beginnings of rows. A character costs Clang at
/// most about 30 of its 1,048,576 steps, in columns of one digit; GCC allows more.
inline constexpr std::size_t csv_segment = 8'192;

template <class Text>
consteval bool check_csv_text() {
    static_assert(is_text_constant<Text>,
                  "ctnn: not a CSV text; write a constexpr array of characters or bytes, or a std::string_view, at "
                  "namespace scope");
    return true;
}

/// The first pass over a text. Classes collects the class names, or is NoCsvClasses.
template <const auto& text, CsvFormat format, CsvUse use, class Classes>
struct CsvScan {
    static_assert(check_csv_text<std::remove_reference_t<decltype(text)>>());

    static consteval CsvLayout read_layout() {
        auto in = csv_cursor(text);
        return read_csv_layout(in, format, use);
    }
    static constexpr CsvLayout layout = read_layout();
    static constexpr std::size_t size = csv_cursor(text).size;
    static constexpr std::size_t segments = size / csv_segment + 1;

    struct State {
        CsvShape shape;
        Classes classes;
    };

    static consteval State advance(const State& before, std::size_t index) {
        State state = before;
        if (state.shape.problem) return state;
        auto in = csv_cursor(text, before.shape.at);
        const bool is_last = index + 1 == segments;
        count_rows(in, format, layout, is_last ? size : (index + 1) * csv_segment, state.shape, state.classes);
        if (is_last) finish_shape(state.shape);
        return state;
    }

    static consteval State first() {
        return advance({{.at = layout.rows, .rows = 0, .dropped_rows = 0, .problem = layout.problem}, {}}, 0);
    }
    static consteval State next(const State& before, std::size_t index) { return advance(before, index); }

    template <std::size_t index>
    using Segment = ctnn::detail::Segment<CsvScan, index>;

    static_assert(run_segments<CsvScan, 0, segments>());

    static constexpr CsvShape shape = Segment<segments - 1>::state().shape;
    static constexpr auto problem_text = shape.problem.message();
    static_assert(require_empty<problem_text>());

    /// A malformed text counts as one row of one column, so that one error does not cause others.
    static constexpr bool is_usable = !shape.problem;
    static constexpr std::size_t rows = is_usable ? shape.rows : 1;
    static constexpr std::size_t inputs = is_usable ? layout.inputs : 1;
    static constexpr std::size_t targets = is_usable ? layout.plan.targets : 1;
};

/// The numbers of a segment, possibly none.
template <class T, std::size_t rows, std::size_t columns, std::size_t index>
struct CsvPart {
    T numbers[rows][columns];
};

template <class T, std::size_t columns, std::size_t index>
struct CsvPart<T, 0, columns, index> {};

/// The numbers of all segments, contiguous.
template <class... Parts>
struct CsvParts : Parts... {};

/// The second pass. Its segments begin where those of the first pass do.
template <class T, class Scan, const auto& text, CsvFormat format, std::size_t input_count, std::size_t target_count,
          const auto& classes>
struct SegmentedCsvReader {
    static_assert(FloatingPoint<T>, "ctnn: unsupported number type for a CSV text; write float or double");

    template <std::size_t index>
    static consteval CsvShape shape_before() {
        if constexpr (index == 0) {
            return {.at = Scan::layout.rows};
        } else {
            return Scan::template Segment<index - 1>::state().shape;
        }
    }

    template <std::size_t index>
    struct Segment {
        static constexpr CsvShape before = shape_before<index>();
        static constexpr CsvShape after = Scan::template Segment<index>::state().shape;
        static constexpr std::size_t rows = Scan::is_usable ? after.rows - before.rows : 0;
        using Inputs = CsvPart<T, rows, input_count, index>;
        using Targets = CsvPart<T, target_count == 0 ? 0 : rows, target_count, index>;

        struct Block {
            Inputs inputs;
            Targets targets;
            CsvProblem problem;
        };

        static consteval Block read() {
            Block block{};
            if constexpr (rows > 0) {
                auto in = csv_cursor(text, before.at);
                if constexpr (target_count > 0) {
                    block.problem = read_rows(in, format, Scan::layout, after.at.at, block.inputs.numbers,
                                              block.targets.numbers, classes);
                } else {
                    block.problem = read_rows(in, format, Scan::layout, after.at.at, block.inputs.numbers,
                                              block.inputs.numbers, classes);
                }
            }
            return block;
        }

        // Evaluated once; see Segment in core/segments.hpp.
#if defined(__clang__)
        static constexpr Block value = read();
        static consteval const Block& block() { return value; }
#else
        static consteval Block block() {
            constexpr Block value = read();
            return value;
        }
#endif
    };

    using Indices = std::make_index_sequence<Scan::segments>;

    template <std::size_t... index>
    static consteval CsvProblem first_problem(std::index_sequence<index...>) {
        const CsvProblem problems[]{Segment<index>::block().problem...};
        std::size_t first = 0;
        while (first + 1 < sizeof...(index) && !problems[first]) ++first;
        return problems[first];
    }

    static constexpr auto problem_text = first_problem(Indices{}).message();
    static_assert(require_empty<problem_text>());

    template <std::size_t... index>
    static consteval auto input_rows(std::index_sequence<index...>) {
        using Parts = CsvParts<typename Segment<index>::Inputs...>;
        return __builtin_bit_cast(Rows<T, Scan::rows, input_count>, Parts{Segment<index>::block().inputs...});
    }

    template <std::size_t... index>
    static consteval auto target_rows(std::index_sequence<index...>) {
        using Parts = CsvParts<typename Segment<index>::Targets...>;
        return __builtin_bit_cast(Rows<T, Scan::rows, target_count, Role::targets>,
                                  Parts{Segment<index>::block().targets...});
    }

    /// The numbers as rows; one row of zeros for a malformed text.
    static consteval auto table() {
        if constexpr (Scan::is_usable) {
            return input_rows(Indices{});
        } else {
            return Rows<T, 1, input_count>(ZeroInit{});
        }
    }

    static consteval auto dataset() {
        using Data = Dataset<T, Scan::rows, input_count, target_count>;
        if constexpr (Scan::is_usable) {
            return Data{input_rows(Indices{}), target_rows(Indices{})};
        } else {
            return empty_dataset<Data>();
        }
    }
};

}  // namespace ctnn::detail
