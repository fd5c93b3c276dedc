#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/models/nnet_scaling.hpp>
#include <ctnn/models/nnet_text.hpp>

/// Reads the parts of a .nnet text one after the other, in the compiler and at run time. Its lines, each a list of
/// numbers with commas between them and perhaps behind them:
///
///   // comments, any number of lines
///   number of layers, inputs, outputs, size of the widest layer
///   sizes: inputs, then each layer
///   a flag without meaning
///   minima, maxima: one per input
///   means, ranges: one per input, one for all outputs
///   for each layer its weights, W[out][in], a line for each neuron, then its biases, a line for each
///
/// Blanks around a number and CRLF are allowed, and empty lines at the end; after the last number comes a comma
/// or the end of the line, without which it may have been cut off.
namespace ctnn::models::detail {

inline constexpr std::size_t most_layers = 64;

/// The network's shape; where the text is malformed, that of a network of one neuron, so that one error stays one.
struct NnetHead {
    std::size_t layers = 1;
    std::size_t sizes[most_layers + 1]{1, 1};
    std::size_t columns[most_layers + 1]{};  ///< where the sizes stand
    std::size_t line = 0;                    ///< and in which line; the number of layers begins the line before it
    NnetPosition end{};
    NnetProblem problem{};
};

template <class Text>
constexpr NnetProblem read_sizes(Text& in, NnetHead& head) {
    while (in.at + 1 < in.size && in.text[in.at] == '/' && in.text[in.at + 1] == '/') {
        while (in.at < in.size && in.text[in.at] != '\n') ++in.at;
        if (in.at < in.size) in.line_begin = ++in.at, ++in.line;
    }
    std::size_t counts[4]{};  // layers, inputs, outputs, the widest layer
    constexpr NnetPart parts[4]{NnetPart::layer_count, NnetPart::input_count, NnetPart::output_count,
                                NnetPart::widest_layer};
    for (std::size_t i = 0; i < 4; ++i) {
        NnetFault fault = read_count(in, counts[i]);
        if (i == 0 && counts[0] > most_layers) {
            return problem_with_number(in, NnetFault::too_many_layers, {parts[0]}, counts[0], most_layers);
        }
        if (fault == NnetFault::none) fault = i < 3 ? read_comma(in) : NnetFault::none;
        if (fault != NnetFault::none) return problem_at(in, fault, {parts[i]});
    }
    const Text at_widest = in;
    const NnetFault end = read_line_end(in);
    if (end != NnetFault::none) return problem_at(in, end, {NnetPart::widest_layer});
    std::size_t widest = 0;
    head.line = in.line;
    for (std::size_t i = 0; i <= counts[0]; ++i) {
        const NnetNumber number{NnetPart::layer_size, i, counts[0] + 1};
        NnetFault fault = read_count(in, head.sizes[i]);
        if (fault != NnetFault::none) return problem_at(in, fault, number);
        head.columns[i] = in.number - in.line_begin + 1;
        const std::size_t size = head.sizes[i];
        const std::size_t wanted = i == 0 ? counts[1] : i == counts[0] ? counts[2] : size;
        if (size != wanted) return problem_with_number(in, NnetFault::other_size, number, size, wanted);
        widest = size > widest ? size : widest;
        fault = i < counts[0] ? read_comma(in) : read_line_end(in);
        if (fault != NnetFault::none) return problem_at(in, fault, number);
    }
    if (counts[3] != widest) {
        return problem_with_number(at_widest, NnetFault::other_size, {NnetPart::widest_layer}, counts[3], widest);
    }
    head.layers = counts[0];
    float flag[1];
    return read_line<float>(in, NnetPart::flag, 1, flag, [](std::size_t) { return NnetFault::none; });
}

template <class Text>
constexpr NnetHead read_head(Text in) {
    NnetHead head;
    head.problem = read_sizes(in, head);
    if (head.problem) {
        NnetHead nothing;
        nothing.problem = head.problem;
        return nothing;
    }
    head.end = position(in);
    return head;
}

template <FloatingPoint T, class Text, std::size_t inputs>
constexpr NnetProblem read_scaling(Text& in, NnetScaling<T, inputs>& scaling) {
    T minima[inputs]{};
    T maxima[inputs]{};
    T means[inputs + 1]{};
    T ranges[inputs + 1]{};
    const auto nothing = [](std::size_t) { return NnetFault::none; };
    const auto not_below = [&](std::size_t i) {
        return maxima[i] < minima[i] ? NnetFault::minimum_above_maximum : NnetFault::none;
    };
    const auto above_zero = [&](std::size_t i) { return ranges[i] > T(0) ? NnetFault::none : NnetFault::no_range; };
    NnetProblem problem = read_line<T>(in, NnetPart::minimum, inputs, minima, nothing);
    if (!problem) problem = read_line<T>(in, NnetPart::maximum, inputs, maxima, not_below);
    if (!problem) problem = read_line<T>(in, NnetPart::mean, inputs + 1, means, nothing);
    if (!problem) problem = read_line<T>(in, NnetPart::range, inputs + 1, ranges, above_zero);
    if (problem) return problem;
    for (std::size_t i = 0; i < inputs; ++i) {
        scaling.minima[i] = minima[i];
        scaling.maxima[i] = maxima[i];
        scaling.means[i] = means[i];
        scaling.ranges[i] = ranges[i];
    }
    scaling.output_mean = means[inputs];
    scaling.output_range = ranges[inputs];
    return {};
}

/// How far the parameters have been read: layer, row (neurons, then their biases) and column are those of the next.
struct NnetProgress {
    NnetPosition at{};
    std::size_t layer = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    NnetProblem problem{};
};

/// The next `count` parameters, values[0] and so on; `sizes` are those of the head.
template <FloatingPoint T, class Text, class Sizes, class Values>
constexpr void read_parameters(Text& in, const Sizes& sizes, NnetProgress& progress, Values& values,
                               std::size_t count) {
    std::size_t layer = progress.layer;
    std::size_t row = progress.row;
    std::size_t column = progress.column;
    std::size_t width = row < sizes[layer + 1] ? sizes[layer] : 1;
    for (std::size_t i = 0; i < count; ++i) {
        NnetFault fault = read_value<T>(in, values[i]);
        const bool last = column + 1 == width;
        if (fault == NnetFault::none) fault = last ? read_line_end(in) : read_comma(in);
        if (fault != NnetFault::none) {
            const std::size_t neurons = sizes[layer + 1];
            progress.problem = problem_at(in, fault,
                                          {row < neurons ? NnetPart::weight : NnetPart::bias, column, width,
                                           row < neurons ? row : row - neurons, layer});
            return;
        }
        ++column;
        if (last) {
            column = 0;
            if (++row == 2 * sizes[layer + 1]) row = 0, ++layer;
            if (row == 0 || row == sizes[layer + 1]) width = row == 0 ? sizes[layer] : 1;
        }
    }
    progress.at = position(in);
    progress.layer = layer;
    progress.row = row;
    progress.column = column;
}

/// After the last number only blanks and ends of lines may come.
template <class Text, class Sizes>
constexpr NnetProblem read_end(Text& in, const Sizes& sizes, std::size_t layers) {
    while (in.at < in.size) {
        skip_blanks(in);
        if (in.at == in.size) break;
        if (in.text[in.at] != '\n') {
            return problem_at(in, NnetFault::text_goes_on, {NnetPart::bias, 0, 1, sizes[layers] - 1, layers - 1});
        }
        in.line_begin = ++in.at;
        ++in.line;
    }
    return {};
}

}  // namespace ctnn::models::detail
