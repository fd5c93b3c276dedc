#pragma once

#include <cstddef>

#include <ctnn/models/nnet_problem.hpp>
#include <ctnn/models/nnet_text.hpp>

/// The header of a .nnet text: the sizes of the network and the place of its parameters. Each line
/// of a text is a list of numbers separated by commas, with an optional comma at the end:
///
///   comments and empty lines, any number of them
///   number of layers, of inputs, of outputs, size of the widest layer; the first suffices
///   sizes: inputs, then each layer
///   a flag without meaning, possibly missing or a text
///   minima, maxima: one per input
///   means, ranges: one per input, one for all outputs
///   for each layer its weights, W[out][in], one line per neuron, then its biases, one per line
///
/// The four lines of minima, maxima, means and ranges can be missing or have other counts; scaling
/// that they do not contain is rejected when it is asked for. Blanks around a number, CRLF, and
/// empty lines at the end are allowed. After the last number comes a comma or the end of the line;
/// without either the text may be truncated.
namespace ctnn::models::detail {

inline constexpr std::size_t max_layers = 64;
inline constexpr std::size_t header_lines = 5;

/// Lines between the sizes and the first weights.
enum class NnetLayout { flag_and_scaling, scaling, flag, nothing, unknown };

/// Shape of the network. For a malformed text, a network of one neuron, so that one error does not
/// cause others.
struct NnetHeader {
    std::size_t layers = 1;
    std::size_t sizes[max_layers + 1]{1, 1};
    std::size_t columns[max_layers + 1]{};    ///< Columns of the sizes in their line.
    std::size_t line = 0;                     ///< Line of the sizes.
    NnetPosition count_at{};                  ///< Place of the number of layers.
    NnetPosition starts[header_lines + 1]{};  ///< Beginnings of the lines after the sizes.
    NnetLine lines[header_lines]{};
    NnetLayout layout = NnetLayout::unknown;
    NnetProblem problem{};
};

template <class Cursor>
constexpr NnetProblem read_sizes(Cursor& in, NnetHeader& header) {
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
    skip_line(in);  // including the size of the widest layer, which programs count differently
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

/// Finds the layout of the lines after the sizes. In the usual layouts the lines of means and
/// ranges have one number more than those of weights; otherwise the layout stays unknown until the
/// lines of the text are counted.
template <class Cursor>
constexpr void find_layout(Cursor in, NnetHeader& header) {
    for (std::size_t i = 0; i < header_lines; ++i) {
        find_line(in);
        header.starts[i] = position(in);
        header.lines[i] = measure_line(in);
    }
    find_line(in);
    header.starts[header_lines] = position(in);
    const std::size_t with_output = header.sizes[0] + 1;
    if (header.lines[3].count == with_output && header.lines[4].count == with_output) {
        header.layout = NnetLayout::flag_and_scaling;
    } else if (header.lines[2].count == with_output && header.lines[3].count == with_output) {
        header.layout = NnetLayout::scaling;
    }
}

template <class Cursor>
constexpr NnetHeader read_header(Cursor in) {
    NnetHeader header;
    header.problem = read_sizes(in, header);
    if (header.problem) {
        NnetHeader nothing;
        nothing.problem = header.problem;
        nothing.layout = NnetLayout::nothing;
        return nothing;
    }
    find_layout(in, header);
    return header;
}

/// Number of lines after the sizes that are neither empty nor comments, up to a place, so that a
/// long text is counted in segments.
struct NnetLineCount {
    NnetPosition at{};
    std::size_t lines = 0;
};

/// Counts the lines that begin before `end`.
template <class Cursor>
constexpr void count_lines(Cursor& in, std::size_t end, NnetLineCount& count) {
    while (in.at < end && find_line(in)) {
        ++count.lines;
        skip_line(in);
    }
    count.at = position(in);
}

/// The layout of a text with `lines` lines after the sizes. An unusual layout needs the exact
/// number of lines and a first line that cannot be weights, because in a text with a line too many
/// a row of weights could look like a flag.
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

/// The place of the first weight.
constexpr NnetPosition weights_at(const NnetHeader& header, NnetLayout layout) {
    return header.starts[layout == NnetLayout::flag_and_scaling ? 5
                         : layout == NnetLayout::scaling        ? 4
                         : layout == NnetLayout::flag           ? 1
                                                                : 0];
}

}  // namespace ctnn::models::detail
