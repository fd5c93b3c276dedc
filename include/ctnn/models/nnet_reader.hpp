#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/models/nnet_scaling.hpp>
#include <ctnn/models/nnet_text.hpp>

/// Reads the parts of a .nnet text one after the other, in the compiler and at run time. Its lines, each a list of
/// numbers with commas between them and perhaps behind them:
///
///   // comments and empty lines, any number of them
///   number of layers, inputs, outputs, size of the widest layer; the number of layers is enough
///   sizes: inputs, then each layer
///   a flag without meaning, which can be missing, or words
///   minima, maxima: one per input                             these four lines can be missing, or be of other
///   means, ranges: one per input, one for all outputs         counts; what they do not tell is rejected when asked for
///   for each layer its weights, W[out][in], a line for each neuron, then its biases, a line for each
///
/// Blanks around a number and CRLF are allowed, and empty lines at the end; after the last number comes a comma or the
/// end of the line, without which it may have been cut off.
namespace ctnn::models::detail {

inline constexpr std::size_t max_layers = 64;
inline constexpr std::size_t head_lines = 5;

/// What follows the sizes, up to the first weights.
enum class NnetLayout { flag_and_scaling, scaling, flag, nothing, unknown };

/// The network's shape; where the text is malformed, that of a network of one neuron, so that one error stays one.
struct NnetHeader {
    std::size_t layers = 1;
    std::size_t sizes[max_layers + 1]{1, 1};
    std::size_t columns[max_layers + 1]{};  ///< where the sizes stand
    std::size_t line = 0;                   ///< and in which line
    NnetPosition count_at{};                ///< of the number of layers
    NnetPosition starts[head_lines + 1]{};  ///< the lines behind the sizes
    NnetLine lines[head_lines]{};
    NnetLayout layout = NnetLayout::unknown;
    NnetProblem problem{};
};

template <class Text>
constexpr NnetProblem read_sizes(Text& in, NnetHeader& header) {
    if (in.size > 2 && static_cast<unsigned char>(in.text[0]) == 0xEF &&
        static_cast<unsigned char>(in.text[1]) == 0xBB && static_cast<unsigned char>(in.text[2]) == 0xBF) {
        in.line_begin = in.at = 3;  // a byte order mark
    }
    find_line(in);
    header.count_at = position(in);
    std::size_t counts[3]{};  // layers, inputs, outputs
    constexpr NnetField parts[3]{NnetField::layer_count, NnetField::input_count, NnetField::output_count};
    bool has_counts = true;
    for (std::size_t i = 0; i < 3 && has_counts; ++i) {
        NnetProblemCode code = read_count(in, counts[i]);
        if (i == 1 && code == NnetProblemCode::line_ends) {
            has_counts = false;
            break;
        }
        if (code == NnetProblemCode::count_too_large || (i == 0 && counts[0] > max_layers)) {
            return i == 0 && code == NnetProblemCode::none
                       ? problem_with_number(in, NnetProblemCode::too_many_layers, {parts[0]}, counts[0], max_layers)
                       : problem_with_number(in, NnetProblemCode::count_too_large, {parts[i]}, 0, largest_count);
        }
        if (code == NnetProblemCode::none) code = read_comma(in);
        if (code != NnetProblemCode::none) return problem_at(in, code, {parts[i]});
    }
    skip_line(in);  // with the size of the widest layer, which writers count differently
    find_line(in);
    header.line = in.line;
    for (std::size_t i = 0; i <= counts[0]; ++i) {
        const NnetFieldAt number{NnetField::layer_size, i, counts[0] + 1};
        NnetProblemCode code = read_count(in, header.sizes[i]);
        if (code == NnetProblemCode::count_too_large) return problem_with_number(in, code, number, 0, largest_count);
        if (code != NnetProblemCode::none) return problem_at(in, code, number);
        header.columns[i] = in.number - in.line_begin + 1;
        const std::size_t size = header.sizes[i];
        const std::size_t expected = !has_counts ? size : i == 0 ? counts[1] : i == counts[0] ? counts[2] : size;
        if (size != expected) return problem_with_number(in, NnetProblemCode::other_size, number, size, expected);
        code = i < counts[0] ? read_comma(in) : read_line_end(in);
        if (code != NnetProblemCode::none) return problem_at(in, code, number);
    }
    header.layers = counts[0];
    return {};
}

/// Looks at the lines behind the sizes. The usual layout is told by the lines of means and ranges, which have one
/// number more than those of weights; where it is not, the lines of the text have to be counted.
template <class Text>
constexpr void look_behind_sizes(Text in, NnetHeader& header) {
    for (std::size_t i = 0; i < head_lines; ++i) {
        find_line(in);
        header.starts[i] = position(in);
        header.lines[i] = measure_line(in);
    }
    find_line(in);
    header.starts[head_lines] = position(in);
    const std::size_t with_output = header.sizes[0] + 1;
    if (header.lines[3].count == with_output && header.lines[4].count == with_output) {
        header.layout = NnetLayout::flag_and_scaling;
    } else if (header.lines[2].count == with_output && header.lines[3].count == with_output) {
        header.layout = NnetLayout::scaling;
    }
}

template <class Text>
constexpr NnetHeader read_header(Text in) {
    NnetHeader header;
    header.problem = read_sizes(in, header);
    if (header.problem) {
        NnetHeader nothing;
        nothing.problem = header.problem;
        nothing.layout = NnetLayout::nothing;
        return nothing;
    }
    look_behind_sizes(in, header);
    return header;
}

/// The lines behind the sizes that are not empty; a state, so that a long text can be counted in segments.
struct NnetLineCount {
    NnetPosition at{};
    std::size_t lines = 0;
};

/// Counts the lines that begin before `end`.
template <class Text>
constexpr void count_lines(Text& in, std::size_t end, NnetLineCount& count) {
    while (in.at < end && find_line(in)) {
        ++count.lines;
        skip_line(in);
    }
    count.at = position(in);
}

/// The layout of a text with so many lines behind the sizes. A layout that is not the usual one needs the exact number,
/// and a first line that cannot be weights, because what looks like a flag could be a row of weights in a text with a
/// line too many.
constexpr NnetLayout layout_of(const NnetHeader& header, std::size_t lines) {
    if (header.layout != NnetLayout::unknown) return header.layout;
    std::size_t rows = 0;
    for (std::size_t i = 1; i <= header.layers; ++i) rows += 2 * header.sizes[i];
    const NnetLine& first = header.lines[0];
    const bool can_be_flag = first.has_words || first.is_all_zeros || first.count != header.sizes[0];
    if (lines == rows) return NnetLayout::nothing;
    if (can_be_flag) return lines == rows + 1 ? NnetLayout::flag : NnetLayout::flag_and_scaling;
    return NnetLayout::nothing;
}

/// Where the weights begin.
constexpr NnetPosition weights_at(const NnetHeader& header, NnetLayout layout) {
    return header.starts[layout == NnetLayout::flag_and_scaling ? 5
                         : layout == NnetLayout::scaling        ? 4
                         : layout == NnetLayout::flag           ? 1
                                                                : 0];
}

template <class Text>
constexpr void go_to(Text& in, const NnetPosition& position) {
    in.at = position.at;
    in.line = position.line;
    in.line_begin = position.line_begin;
}

/// Goes to the beginning of one of the four lines of scaling; false if there are none.
template <class Text>
constexpr bool go_to_scaling(Text& in, const NnetHeader& header, NnetLayout layout, std::size_t line) {
    if (layout != NnetLayout::flag_and_scaling && layout != NnetLayout::scaling) return false;
    go_to(in, header.starts[layout == NnetLayout::scaling ? line : line + 1]);
    return true;
}

inline constexpr NnetProblem no_scaling{.code = NnetProblemCode::no_scaling};

template <FloatingPoint T, class Text, std::size_t inputs>
constexpr NnetProblem read_scaling(Text in, const NnetHeader& header, NnetLayout layout,
                                   NnetLimits<T, inputs>& limits) {
    T minima[inputs]{};
    T maxima[inputs]{};
    const auto nothing = [](std::size_t) { return NnetProblemCode::none; };
    const auto not_below = [&](std::size_t i) {
        return maxima[i] < minima[i] ? NnetProblemCode::minimum_above_maximum : NnetProblemCode::none;
    };
    if (!go_to_scaling(in, header, layout, 0)) return no_scaling;
    NnetProblem problem = read_line<T>(in, NnetField::minimum, inputs, minima, nothing);
    go_to_scaling(in, header, layout, 1);
    if (!problem) problem = read_line<T>(in, NnetField::maximum, inputs, maxima, not_below);
    if (problem) return problem;
    for (std::size_t i = 0; i < inputs; ++i) {
        limits.minima[i] = minima[i];
        limits.maxima[i] = maxima[i];
    }
    return {};
}

/// The lines of means and ranges, each of the inputs and, unless `needs_output` is false and it is missing, of the
/// outputs.
template <FloatingPoint T, class Text, std::size_t count>
constexpr NnetProblem read_means(Text in, const NnetHeader& header, NnetLayout layout, bool needs_output,
                                 T (&means)[count], T (&ranges)[count]) {
    if (!go_to_scaling(in, header, layout, 2)) return no_scaling;
    const auto nothing = [](std::size_t) { return NnetProblemCode::none; };
    const auto above_zero = [&](std::size_t i) {
        const bool is_asked_for = (i + 1 == count) == needs_output;
        return ranges[i] > T(0) || !is_asked_for ? NnetProblemCode::none : NnetProblemCode::no_range;
    };
    const std::size_t first = layout == NnetLayout::scaling ? 2 : 3;
    const auto numbers_in = [&](std::size_t line) {
        return !needs_output && header.lines[line].count + 1 == count ? count - 1 : count;
    };
    const NnetProblem problem = read_line<T>(in, NnetField::mean, numbers_in(first), means, nothing);
    if (problem) return problem;
    go_to_scaling(in, header, layout, 3);
    return read_line<T>(in, NnetField::range, numbers_in(first + 1), ranges, above_zero);
}

template <FloatingPoint T, class Text, std::size_t inputs>
constexpr NnetProblem read_scaling(Text in, const NnetHeader& header, NnetLayout layout,
                                   NnetInputScaling<T, inputs>& scaling) {
    T means[inputs + 1]{};
    T ranges[inputs + 1]{};
    const NnetProblem problem = read_means(in, header, layout, false, means, ranges);
    if (problem) return problem;
    for (std::size_t i = 0; i < inputs; ++i) {
        scaling.means[i] = means[i];
        scaling.ranges[i] = ranges[i];
    }
    return {};
}

/// `inputs` are those of the network, since an output scaling has none.
template <std::size_t inputs, FloatingPoint T, class Text>
constexpr NnetProblem read_output_scaling(Text in, const NnetHeader& header, NnetLayout layout,
                                          NnetOutputScaling<T>& scaling) {
    T means[inputs + 1]{};
    T ranges[inputs + 1]{};
    const NnetProblem problem = read_means(in, header, layout, true, means, ranges);
    if (problem) return problem;
    scaling.output_mean = means[inputs];
    scaling.output_range = ranges[inputs];
    return {};
}

template <FloatingPoint T, class Text, std::size_t inputs>
constexpr NnetProblem read_scaling(Text in, const NnetHeader& header, NnetLayout layout,
                                   NnetScaling<T, inputs>& scaling) {
    NnetProblem problem = read_scaling(in, header, layout, static_cast<NnetLimits<T, inputs>&>(scaling));
    if (!problem) problem = read_scaling(in, header, layout, static_cast<NnetInputScaling<T, inputs>&>(scaling));
    if (!problem) {
        problem = read_output_scaling<inputs>(in, header, layout, static_cast<NnetOutputScaling<T>&>(scaling));
    }
    return problem;
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
        NnetProblemCode code = read_value<T>(in, values[i]);
        const bool last = column + 1 == width;
        if (code == NnetProblemCode::none) code = last ? read_line_end(in) : read_comma(in);
        if (code != NnetProblemCode::none) {
            const std::size_t neurons = sizes[layer + 1];
            progress.problem = problem_at(in, code,
                                          {row < neurons ? NnetField::weight : NnetField::bias, column, width,
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
            return problem_at(in, NnetProblemCode::text_goes_on,
                              {NnetField::bias, 0, 1, sizes[layers] - 1, layers - 1});
        }
        in.line_begin = ++in.at;
        ++in.line;
    }
    return {};
}

}  // namespace ctnn::models::detail
