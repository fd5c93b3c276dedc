#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/models/nnet_header.hpp>
#include <ctnn/models/nnet_parameters.hpp>
#include <ctnn/models/nnet_problem.hpp>
#include <ctnn/models/nnet_scaling.hpp>
#include <ctnn/models/nnet_scaling_reader.hpp>
#include <ctnn/models/nnet_segments.hpp>
#include <ctnn/models/nnet_text.hpp>
#include <ctnn/network.hpp>

/// Networks in the .nnet text format (Julian, Stanford, 2016): dense layers with ReLU between them.
/// The compiler reads a text constant: its shape becomes a type, its numbers the parameters. The
/// same reader works at run time. models/nnet_header.hpp describes the format.
namespace ctnn::models {

/// Type of the network in a text. After `using Acas = models::NnetNetwork<double, text>;` it is
/// `Network<double, Input<5>, Dense<50, ReLU>, ..., Dense<5>>`. The text is a constexpr array of
/// characters or bytes, or a std::string_view, at namespace scope.
template <class T, const auto& text>
using NnetNetwork = typename detail::NnetShape<text>::template Net<T>;

/// The network in a text, read by the compiler under its default limits: `constexpr Acas net =
/// models::nnet<double, text>;`. It takes normalized inputs and returns normalized outputs.
template <class T, const auto& text>
inline constexpr NnetNetwork<T, text> nnet = detail::SegmentedNnetReader<T, text>::net();

/// Scaling of the network in a text: `nnet_scaling<double, text>.normalize(x)`. If a part of it is
/// missing, this does not compile; the parts that are there can be read alone, by the variables
/// below.
template <class T, const auto& text>
inline constexpr auto nnet_scaling =
    detail::NnetScalingReader<T, text, NnetScaling<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// Minima and maxima of the inputs.
template <class T, const auto& text>
inline constexpr auto nnet_limits =
    detail::NnetScalingReader<T, text, NnetLimits<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// Means and ranges of the inputs.
template <class T, const auto& text>
inline constexpr auto nnet_input_scaling =
    detail::NnetScalingReader<T, text, NnetInputScaling<T, NnetNetwork<T, text>::inputs>>::result.scaling;

/// Mean and range of the outputs.
template <class T, const auto& text>
inline constexpr auto nnet_output_scaling = detail::NnetScalingReader<T, text, NnetOutputScaling<T>>::result.scaling;

namespace detail {

/// The network type of the format with the sizes of Net.
template <class Net, std::size_t... layer>
auto nnet_like(std::index_sequence<layer...>) -> Network<
    typename Net::value_type, Input<Net::inputs>,
    Dense<Net::template Layer<layer>::outputs, std::conditional_t<layer + 1 == Net::layer_count, Identity, ReLU>>...>;

/// Compares the sizes in a text with those of Net.
template <class Net>
constexpr NnetProblem check_shape(const NnetHeader& header) {
    if (header.layers != Net::layer_count) {
        return {NnetProblemCode::other_network, header.count_at.line, 1,
                {NnetField::layer_count},       header.layers,        Net::layer_count};
    }
    std::size_t sizes[Net::layer_count + 1]{Net::inputs};
    [&]<std::size_t... layer>(std::index_sequence<layer...>) {
        ((sizes[layer + 1] = Net::template Layer<layer>::outputs), ...);
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

/// Whether a type is the scaling, or a part of it, of a network with this number type and number of
/// inputs.
template <class Scaling, class T, std::size_t inputs>
inline constexpr bool is_nnet_scaling =
    std::is_same_v<Scaling, NnetScaling<T, inputs>> || std::is_same_v<Scaling, NnetLimits<T, inputs>> ||
    std::is_same_v<Scaling, NnetInputScaling<T, inputs>> || std::is_same_v<Scaling, NnetOutputScaling<T>>;

/// Reads the network, then the scaling, if any is given.
template <class Net, class... Scaling>
constexpr NnetProblem read_nnet(std::string_view text, Net& net, Scaling&... scaling) {
    using T = typename Net::value_type;
    static_assert(
        std::is_same_v<Net, decltype(detail::nnet_like<Net>(std::make_index_sequence<Net::layer_count>{}))>,
        "ctnn: this network does not have the .nnet format; write Network<T, Input<n>, Dense<n, ReLU>, ..., Dense<n>>");
    static_assert((is_nnet_scaling<Scaling, T, Net::inputs> && ...),
                  "ctnn: the scaling does not fit the network; give it the network's number type and number of inputs");
    NnetCursor<const char*> in{text.data(), text.size()};
    NnetHeader header;
    NnetProblem problem = read_sizes(in, header);
    if (!problem) problem = check_shape<Net>(header);
    if (problem) return problem;
    find_layout(in, header);
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

/// Reads the network in a text at run time. Its sizes must be those of `net`. Returns the problem,
/// if any; the parameters before it are then set.
template <class T, class... Layers>
[[nodiscard]] constexpr NnetProblem read_nnet(std::string_view text, Network<T, Layers...>& net) {
    return detail::read_nnet(text, net);
}

/// Reads the network and its scaling, or a part of it (NnetLimits, NnetInputScaling,
/// NnetOutputScaling). The network is complete also if the problem returned is in the scaling.
template <class T, class... Layers, class Scaling>
[[nodiscard]] constexpr NnetProblem read_nnet(std::string_view text, Network<T, Layers...>& net, Scaling& scaling) {
    return detail::read_nnet(text, net, scaling);
}

}  // namespace ctnn::models
