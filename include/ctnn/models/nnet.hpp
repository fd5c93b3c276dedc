#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/segments.hpp>
#include <ctnn/kernels/plain_array.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/models/nnet_reader.hpp>
#include <ctnn/network.hpp>

/// Networks in the .nnet text format (Julian, Stanford, 2016): dense layers with ReLU between them. The compiler reads
/// a text constant, from the shape, which becomes a type, to the parameters; the same reader works at run time.
namespace ctnn::models {

namespace detail {

/// The parameters that one evaluation reads. A number costs Clang about 90 of its 1,048,576 steps if it is written like
/// 3.17590e-02, and up to 600 with more digits or far from 1; GCC has more room.
inline constexpr std::size_t parameters_per_segment = 1024;

/// A text constant of the compiler: a character array, with or without a NUL at its end, or a string_view.
template <class Characters>
constexpr auto nnet_text(const Characters& text) {
    if constexpr (std::is_array_v<Characters>) {
        constexpr std::size_t size = std::extent_v<Characters>;
        return NnetCursor<const Characters&>{text, text[size - 1] == '\0' ? size - 1 : size};
    } else {
        return NnetCursor<const char*>{text.data(), text.size()};
    }
}

/// The lines of a text behind its sizes, counted in segments.
template <const auto& text, const auto& header>
struct NnetLines {
    static constexpr std::size_t size = nnet_text(text).size;
    static constexpr std::size_t segment = 65'536;
    static constexpr std::size_t segments = size / segment + 1;

    static consteval NnetLineCount advance(NnetLineCount count, std::size_t index) {
        auto in = nnet_text(text);
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
    static constexpr NnetHeader header = read_header(nnet_text(text));
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

/// The numbers of a text, read in segments that each stay below the limits of one constant evaluation, each the
/// initializer of a variable of its own (see core/segments.hpp).
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
        auto in = nnet_text(text);
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

/// One of the parts of a text's scaling.
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
            read.problem = read_output_scaling<inputs>(nnet_text(text), Shape::header, Shape::layout, read.scaling);
        } else {
            read.problem = read_scaling(nnet_text(text), Shape::header, Shape::layout, read.scaling);
        }
        return read;
    }
    static constexpr Result result = read_text();
    static constexpr auto problem_text = result.problem.message();
    static_assert(require_empty<problem_text>());
};

/// The network type of such a text that has the sizes of Net.
template <class Net, std::size_t... layer>
auto nnet_like(std::index_sequence<layer...>)
    -> Network<typename Net::value_type, Input<Net::inputs>,
               Dense<Net::template Layer<layer>::Head::outputs,
                     std::conditional_t<layer + 1 == Net::layer_count, Identity, ReLU>>...>;

template <class Net>
constexpr NnetProblem check_shape(const NnetHeader& header) {
    if (header.layers != Net::layer_count) {
        return {NnetProblemCode::other_network, header.count_at.line, 1,
                {NnetField::layer_count},       header.layers,        Net::layer_count};
    }
    std::size_t sizes[Net::layer_count + 1]{Net::inputs};
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        ((sizes[layer + 1] = Net::template Layer<layer>::Head::outputs), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    for (std::size_t i = 0; i <= Net::layer_count; ++i) {
        if (header.sizes[i] != sizes[i]) {
            return {NnetProblemCode::other_network,
                    header.line,
                    header.columns[i],
                    {NnetField::layer_size, i, Net::layer_count + 1},
                    header.sizes[i],
                    sizes[i]};
        }
    }
    return {};
}

}  // namespace detail

/// The type of a text's network: `using Acas = models::NnetNetwork<double, text>;` is `Network<double, Input<5>,
/// Dense<50, ReLU>, ..., Dense<5>>`. The text is a constexpr character array (or string_view) at namespace scope.
template <class T, const auto& text>
using NnetNetwork = typename detail::NnetShape<text>::template Net<T>;

/// The network of a text, read by the compiler under its default limits: `constexpr Acas net = models::nnet<double,
/// text>;` It takes normalized inputs and gives normalized outputs.
template <class T, const auto& text>
inline constexpr NnetNetwork<T, text> nnet = detail::SegmentedNnetReader<T, text>::net();

/// What the text says of its inputs and outputs in their own units: `nnet_scaling<double, text>.normalize(x)`. A
/// network can be read without it; where a part of it is missing, the others can be had alone, as those below.
template <class T, const auto& text>
inline constexpr auto nnet_scaling =
    detail::NnetScalingReader<T, text, NnetScaling<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// The part with minima and maxima of the inputs.
template <class T, const auto& text>
inline constexpr auto nnet_limits =
    detail::NnetScalingReader<T, text, NnetLimits<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// The part with means and ranges of the inputs.
template <class T, const auto& text>
inline constexpr auto nnet_input_scaling =
    detail::NnetScalingReader<T, text, NnetInputScaling<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// The part with the mean and the range of the outputs.
template <class T, const auto& text>
inline constexpr auto nnet_output_scaling = detail::NnetScalingReader<T, text, NnetOutputScaling<T>>::result.scaling;

namespace detail {

/// Whether a type is a scaling, or a part of one, for a network with so many inputs.
template <class Scaling, class T, std::size_t inputs>
inline constexpr bool is_nnet_scaling =
    std::is_same_v<Scaling, NnetScaling<T, inputs>> || std::is_same_v<Scaling, NnetLimits<T, inputs>> ||
    std::is_same_v<Scaling, NnetInputScaling<T, inputs>> || std::is_same_v<Scaling, NnetOutputScaling<T>>;

/// Reads the network, and then the scaling, if there is one.
template <class Net, class... Scaling>
constexpr NnetProblem read_nnet(std::string_view text, Net& net, Scaling&... scaling) {
    using T = typename Net::value_type;
    static_assert(
        std::is_same_v<Net, decltype(detail::nnet_like<Net>(std::make_index_sequence<Net::layer_count>{}))>,
        "ctnn: a .nnet text is a network of Dense<n, ReLU> layers and a last Dense<n>, not the network given");
    static_assert((is_nnet_scaling<Scaling, T, Net::inputs> && ...),
                  "ctnn: the scaling has another number of inputs, or another type of numbers, than the network");
    NnetCursor<const char*> in{text.data(), text.size()};
    NnetHeader header;
    NnetProblem problem = read_sizes(in, header);
    if (!problem) problem = check_shape<Net>(header);
    if (problem) return problem;
    look_behind_sizes(in, header);
    NnetLineCount count{.at = header.starts[0]};
    go_to(in, header.starts[0]);
    if (header.layout == NnetLayout::unknown) count_lines(in, in.size, count);
    const NnetLayout layout = layout_of(header, count.lines);
    NnetProgress progress{.at = weights_at(header, layout)};
    go_to(in, progress.at);
    read_parameters<T>(in, header.sizes, progress, net.parameters, Net::parameter_count);
    problem = progress.problem;
    if (!problem) problem = read_end(in, header.sizes, header.layers);
    [[maybe_unused]] const auto read_one = [&](auto& one) {
        if (problem) return;
        if constexpr (std::is_same_v<decltype(one), NnetOutputScaling<T>&>) {
            problem = read_output_scaling<Net::inputs>(in, header, layout, one);
        } else {
            problem = read_scaling(in, header, layout, one);
        }
    };
    (read_one(scaling), ...);
    return problem;
}

}  // namespace detail

/// Reads the network at run time, if its sizes are those of the network given; what the problem is, if there is one,
/// and then the network is filled as far as the text was read.
template <class T, class... Layers>
[[nodiscard]] constexpr NnetProblem read_nnet(std::string_view text, Network<T, Layers...>& net) {
    return detail::read_nnet(text, net);
}

/// Reads the network and its scaling, or a part of it (NnetLimits, NnetInputScaling, NnetOutputScaling); if the problem
/// is one of the scaling, the network is read nevertheless.
template <class T, class... Layers, class Scaling>
[[nodiscard]] constexpr NnetProblem read_nnet(std::string_view text, Network<T, Layers...>& net, Scaling& scaling) {
    return detail::read_nnet(text, net, scaling);
}

}  // namespace ctnn::models
