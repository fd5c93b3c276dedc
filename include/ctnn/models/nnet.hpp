#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/core/segments.hpp>
#include <ctnn/core/sentence.hpp>
#include <ctnn/kernels/raw.hpp>
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
inline constexpr std::size_t numbers_a_segment = 1024;

/// A text constant of the compiler: a character array, with or without a NUL at its end, or a string_view.
template <class Characters>
constexpr auto nnet_text(const Characters& text) {
    if constexpr (std::is_array_v<Characters>) {
        constexpr std::size_t size = std::extent_v<Characters>;
        return NnetText<Characters>{text, text[size - 1] == '\0' ? size - 1 : size};
    } else {
        return NnetText<Characters>{text, text.size()};
    }
}

template <const auto& text>
struct NnetShape {
    static constexpr NnetHead head = read_head(nnet_text(text));
    static constexpr auto head_text = head.problem.sentence();
    static_assert(refuse_unless_empty<head_text>());

    template <class T, std::size_t... layer>
    static consteval auto network(std::index_sequence<layer...>)
        -> Network<T, Input<head.sizes[0]>,
                   Dense<head.sizes[layer + 1], std::conditional_t<layer + 1 == head.layers, Identity, ReLU>>...>;

    template <class T>
    using Net = decltype(network<T>(std::make_index_sequence<head.layers>{}));
};

/// The numbers of a text, read in segments that each stay below the limits of one constant evaluation, each the
/// initializer of a variable of its own (see core/segments.hpp).
template <class T, const auto& text>
struct NnetReading {
    using Shape = NnetShape<text>;
    using Net = typename Shape::template Net<T>;
    using Scaling = NnetScaling<T, Net::inputs>;
    static constexpr std::size_t parameter_count = Net::parameter_count;
    static constexpr std::size_t segments = (parameter_count + numbers_a_segment - 1) / numbers_a_segment;
    static constexpr std::size_t unused = segments * numbers_a_segment - parameter_count;

    static consteval auto text_at(const NnetPosition& position) {
        auto in = nnet_text(text);
        in.at = position.at;
        in.line = position.line;
        in.line_begin = position.line_begin;
        return in;
    }

    struct Beginning {
        Scaling scaling;
        NnetProgress progress;
    };

    static consteval Beginning begin() {
        Beginning read{};
        read.progress.problem = Shape::head.problem;
        if (read.progress.problem) return read;
        auto in = text_at(Shape::head.end);
        read.progress.problem = read_scaling(in, read.scaling);
        read.progress.at = position(in);
        return read;
    }
    static constexpr Beginning beginning = begin();

    struct State {
        kernels::Raw<T, numbers_a_segment> numbers;
        NnetProgress progress;
    };

    static consteval State advance(const NnetProgress& before, std::size_t index) {
        State state{{}, before};
        if (before.problem) return state;
        auto in = text_at(before.at);
        const bool is_last = index + 1 == segments;
        read_parameters<T>(in, Shape::head.sizes, state.progress, state.numbers.values,
                           is_last ? numbers_a_segment - unused : numbers_a_segment);
        if (is_last && !state.progress.problem) {
            state.progress.problem = read_end(in, Shape::head.sizes, Shape::head.layers);
        }
        return state;
    }

    static consteval State first() { return advance(beginning.progress, 0); }
    static consteval State next(const State& before, std::size_t index) { return advance(before.progress, index); }

    template <std::size_t index>
    using Segment = ctnn::detail::Segment<NnetReading, index>;

    static_assert(ctnn::detail::run_segments<NnetReading, 0, segments>());

    static constexpr auto end_text = Segment<segments - 1>::state().progress.problem.sentence();
    static_assert(refuse_unless_empty<end_text>());

    struct Parts {
        kernels::Raw<T, numbers_a_segment> numbers[segments];
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

/// The network type of such a text that has the sizes of Net.
template <class Net, std::size_t... layer>
auto nnet_like(std::index_sequence<layer...>)
    -> Network<typename Net::value_type, Input<Net::inputs>,
               Dense<Net::template Layer<layer>::Head::outputs,
                     std::conditional_t<layer + 1 == Net::layer_count, Identity, ReLU>>...>;

template <class Net>
constexpr NnetProblem check_shape(const NnetHead& head) {
    if (head.layers != Net::layer_count) {
        return {NnetFault::other_network, head.line - 1, 1, {NnetPart::layer_count}, head.layers, Net::layer_count};
    }
    std::size_t sizes[Net::layer_count + 1]{Net::inputs};
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        ((sizes[layer + 1] = Net::template Layer<layer>::Head::outputs), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    for (std::size_t i = 0; i <= Net::layer_count; ++i) {
        if (head.sizes[i] != sizes[i]) {
            return {NnetFault::other_network,
                    head.line,
                    head.columns[i],
                    {NnetPart::layer_size, i, Net::layer_count + 1},
                    head.sizes[i],
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
inline constexpr NnetNetwork<T, text> nnet = detail::NnetReading<T, text>::net();

/// What the text says of its inputs and outputs in their own units: `nnet_scaling<double, text>.normalize(x)`.
template <class T, const auto& text>
inline constexpr auto nnet_scaling = detail::NnetReading<T, text>::beginning.scaling;

/// Reads the network at run time, if its sizes are those of the network given; what the problem is, if there is one,
/// and then the network and its scaling are filled as far as the text was read.
template <class T, class... Layers, std::size_t inputs>
[[nodiscard]] constexpr NnetProblem read_nnet(std::string_view text, Network<T, Layers...>& net,
                                              NnetScaling<T, inputs>& scaling) {
    using Net = Network<T, Layers...>;
    static_assert(
        std::is_same_v<Net, decltype(detail::nnet_like<Net>(std::make_index_sequence<Net::layer_count>{}))>,
        "ctnn: a .nnet text is a network of Dense<n, ReLU> layers and a last Dense<n>, not the network given");
    static_assert(inputs == Net::inputs,
                  "ctnn: the scaling has not the number of the network's inputs (given == wanted)");
    const char* const characters = text.data();
    detail::NnetText<const char*> in{characters, text.size()};
    detail::NnetHead head;
    NnetProblem problem = detail::read_sizes(in, head);
    if (!problem) problem = detail::check_shape<Net>(head);
    if (!problem) problem = detail::read_scaling(in, scaling);
    if (problem) return problem;
    detail::NnetProgress progress;
    detail::read_parameters<T>(in, head.sizes, progress, net.parameters, Net::parameter_count);
    if (progress.problem) return progress.problem;
    return detail::read_end(in, head.sizes, head.layers);
}

}  // namespace ctnn::models
