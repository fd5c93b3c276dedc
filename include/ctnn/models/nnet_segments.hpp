#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/segments.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/models/nnet_header.hpp>
#include <ctnn/models/nnet_parameters.hpp>
#include <ctnn/models/nnet_problem.hpp>
#include <ctnn/models/nnet_scaling.hpp>
#include <ctnn/models/nnet_scaling_reader.hpp>
#include <ctnn/models/nnet_text.hpp>
#include <ctnn/network.hpp>

/// A .nnet text constant of any size, read by the compiler in segments that each stay below the
/// limits of one constant evaluation (see core/segments.hpp).
namespace ctnn::models::detail {

/// Parameters per segment. A number costs Clang about 90 of its 1,048,576 steps if it is written
/// like 3.17590e-02, and up to 600 with more digits or a large exponent; GCC allows more.
inline constexpr std::size_t parameters_per_segment = 1024;

/// The number of lines after the sizes, counted in segments.
template <const auto& text, const auto& header>
struct NnetLines {
    static constexpr std::size_t size = nnet_cursor(text).size;
    static constexpr std::size_t segment = 65'536;
    static constexpr std::size_t segments = size / segment + 1;

    static consteval NnetLineCount advance(NnetLineCount count, std::size_t index) {
        auto in = nnet_cursor(text);
        go_to(in, count.at);
        count_lines(in, index + 1 == segments ? size : (index + 1) * segment, count);
        return count;
    }

    static consteval NnetLineCount first() { return advance({.at = header.starts[0]}, 0); }
    static consteval NnetLineCount next(const NnetLineCount& before, std::size_t index) {
        return advance(before, index);
    }

    static_assert(ctnn::detail::run_segments<NnetLines, 0, segments>());
    static constexpr std::size_t lines = ctnn::detail::Segment<NnetLines, segments - 1>::state().lines;
};

template <const auto& text>
struct NnetShape {
    static constexpr NnetHeader header = read_header(nnet_cursor(text));
    static constexpr auto header_text = header.problem.message();
    static_assert(require_empty<header_text>());

    static consteval NnetLayout find_layout() {
        if constexpr (header.layout == NnetLayout::unknown) {
            return layout_of(header, NnetLines<text, header>::lines);
        } else {
            return header.layout;
        }
    }
    static constexpr NnetLayout layout = find_layout();

    template <class T, std::size_t... layer>
    static consteval auto network(std::index_sequence<layer...>)
        -> Network<T, Input<header.sizes[0]>,
                   Dense<header.sizes[layer + 1], std::conditional_t<layer + 1 == header.layers, Identity, ReLU>>...>;

    template <class T>
    using Net = decltype(network<T>(std::make_index_sequence<header.layers>{}));
};

/// Reads the parameters of a text. The state holds one segment, because a state of all parameters
/// would be copied once per segment.
template <class T, const auto& text>
struct SegmentedNnetReader {
    using Shape = NnetShape<text>;
    using Net = typename Shape::template Net<T>;
    static constexpr std::size_t parameter_count = Net::parameter_count;
    static constexpr std::size_t segments = (parameter_count + parameters_per_segment - 1) / parameters_per_segment;
    static constexpr std::size_t unused = segments * parameters_per_segment - parameter_count;

    struct State {
        kernels::PlainArray<T, parameters_per_segment> numbers;
        NnetProgress progress;
    };

    static consteval State advance(const NnetProgress& before, std::size_t index) {
        State state{{}, before};
        if (before.problem) return state;
        auto in = nnet_cursor(text);
        go_to(in, before.at);
        const bool is_last = index + 1 == segments;
        read_parameters<T>(in, Shape::header.sizes, state.progress, state.numbers.values,
                           is_last ? parameters_per_segment - unused : parameters_per_segment);
        if (is_last && !state.progress.problem) {
            state.progress.problem = read_end(in, Shape::header.sizes, Shape::header.layers);
        }
        return state;
    }

    static consteval State first() {
        return advance({.at = weights_at(Shape::header, Shape::layout), .problem = Shape::header.problem}, 0);
    }
    static consteval State next(const State& before, std::size_t index) { return advance(before.progress, index); }

    template <std::size_t index>
    using Segment = ctnn::detail::Segment<SegmentedNnetReader, index>;

    static_assert(ctnn::detail::run_segments<SegmentedNnetReader, 0, segments>());

    static constexpr auto end_text = Segment<segments - 1>::state().progress.problem.message();
    static_assert(require_empty<end_text>());

    struct Parts {
        kernels::PlainArray<T, parameters_per_segment> numbers[segments];
    };

    template <std::size_t extra>
    struct Padded {
        std::array<T, parameter_count> numbers;
        T padding[extra];
    };

    template <std::size_t... index>
    static consteval Net put_together(std::index_sequence<index...>) {
        const Parts parts{{Segment<index>::state().numbers...}};
        if constexpr (unused == 0) {
            return Net{__builtin_bit_cast(std::array<T, parameter_count>, parts)};
        } else {
            return Net{__builtin_bit_cast(Padded<unused>, parts).numbers};
        }
    }

    static consteval Net net() { return put_together(std::make_index_sequence<segments>{}); }
};

/// Reads the scaling of a text or a part of it.
template <class T, const auto& text, class Scaling>
struct NnetScalingReader {
    using Shape = NnetShape<text>;
    static constexpr std::size_t inputs = Shape::header.sizes[0];

    struct Result {
        Scaling scaling;
        NnetProblem problem;
    };

    static consteval Result read_text() {
        Result read{};
        if (Shape::header.problem) return read;
        if constexpr (std::is_same_v<Scaling, NnetOutputScaling<T>>) {
            read.problem = read_output_scaling<inputs>(nnet_cursor(text), Shape::header, Shape::layout, read.scaling);
        } else {
            read.problem = read_scaling(nnet_cursor(text), Shape::header, Shape::layout, read.scaling);
        }
        return read;
    }
    static constexpr Result result = read_text();
    static constexpr auto problem_text = result.problem.message();
    static_assert(require_empty<problem_text>());
};

}  // namespace ctnn::models::detail
