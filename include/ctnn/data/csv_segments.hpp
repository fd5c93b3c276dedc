#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/segments.hpp>
#include <ctnn/data/csv_reader.hpp>
#include <ctnn/data/dataset.hpp>

/// A CSV text constant of any size, read by the compiler: both passes are cut into segments that each stay below the
/// limits of one constant evaluation (see core/segments.hpp).
namespace ctnn::detail {

/// Rows that begin within so many characters are a segment. A character costs Clang at most about 30 of its 1,048,576
/// steps, in columns of one digit; GCC has more room.
inline constexpr std::size_t csv_segment = 8'192;

template <class Text>
consteval bool check_csv_text() {
    using Character = std::remove_cv_t<std::remove_extent_t<Text>>;
    static_assert(std::is_same_v<Text, const std::string_view> || std::is_same_v<Text, std::string_view> ||
                      (std::rank_v<Text> == 1 && std::is_integral_v<Character> && sizeof(Character) == 1),
                  "ctnn: a CSV text is an array of characters or bytes, or a std::string_view, constexpr and at "
                  "namespace scope");
    return true;
}

/// The first pass over a text; Classes collects the names of classes, or none.
template <const auto& text, CsvFormat format, CsvUse use, class Classes>
struct CsvScan {
    static_assert(check_csv_text<std::remove_reference_t<decltype(text)>>());

    static consteval CsvHead read_head() {
        auto in = csv_text(text);
        return read_csv_head(in, format, use);
    }
    static constexpr CsvHead head = read_head();
    static constexpr std::size_t size = csv_text(text).size;
    static constexpr std::size_t segments = size / csv_segment + 1;

    struct State {
        CsvShape shape;
        Classes classes;
    };

    static consteval State advance(const State& before, std::size_t index) {
        State state = before;
        if (state.shape.problem) return state;
        auto in = csv_text(text, before.shape.at);
        const bool is_last = index + 1 == segments;
        count_rows(in, format, head, is_last ? size : (index + 1) * csv_segment, state.shape, state.classes);
        if (is_last) finish_shape(state.shape);
        return state;
    }

    static consteval State first() {
        return advance({{.at = head.rows, .rows = 0, .dropped_rows = 0, .problem = head.problem}, {}}, 0);
    }
    static consteval State next(const State& before, std::size_t index) { return advance(before, index); }

    template <std::size_t index>
    using Segment = ctnn::detail::Segment<CsvScan, index>;

    static_assert(run_segments<CsvScan, 0, segments>());

    static constexpr CsvShape shape = Segment<segments - 1>::state().shape;
    static constexpr auto problem_text = shape.problem.message();
    static_assert(require_empty<problem_text>());

    /// Where the text is malformed, it has one row of one column, so that one error stays one.
    static constexpr bool is_usable = !shape.problem;
    static constexpr std::size_t rows = is_usable ? shape.rows : 1;
    static constexpr std::size_t inputs = is_usable ? head.inputs : 1;
    static constexpr std::size_t targets = is_usable ? head.plan.targets : 1;
};

/// The numbers of a segment, of which there may be none.
template <class T, std::size_t rows, std::size_t columns, std::size_t index>
struct CsvPart {
    T numbers[rows][columns];
};

template <class T, std::size_t columns, std::size_t index>
struct CsvPart<T, 0, columns, index> {};

/// The numbers of all segments, one after the other.
template <class... Parts>
struct CsvParts : Parts... {};

/// The second pass. Its segments begin where those of the first did.
template <class T, class Scan, const auto& text, CsvFormat format, std::size_t input_count, std::size_t target_count,
          const auto& classes>
struct SegmentedCsvReader {
    static_assert(FloatingPoint<T>, "ctnn: the numbers of a CSV text are read as float or double, not the type given");

    template <std::size_t index>
    static consteval CsvShape shape_before() {
        if constexpr (index == 0) {
            return {.at = Scan::head.rows};
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
                auto in = csv_text(text, before.at);
                if constexpr (target_count > 0) {
                    block.problem = read_rows(in, format, Scan::head, after.at.at, block.inputs.numbers,
                                              block.targets.numbers, classes);
                } else {
                    block.problem = read_rows(in, format, Scan::head, after.at.at, block.inputs.numbers,
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

    /// Of a malformed text: one row of zeros.
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
