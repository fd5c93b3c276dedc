#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/models/nnet_problem.hpp>
#include <ctnn/models/nnet_text.hpp>

/// Reads the parameters of a .nnet text. The reader can stop after any number and resume there.
namespace ctnn::models::detail {

/// State of reading the parameters. Layer, row (weights of a neuron, then biases) and column are
/// those of the next parameter.
struct NnetProgress {
    NnetPosition at{};
    std::size_t layer = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    NnetProblem problem{};
};

/// Reads the next `count` parameters into values[0], values[1], ...; `sizes` are those of the
/// header.
template <FloatingPoint T, class Cursor, class Sizes, class Values>
constexpr void read_parameters(Cursor& in, const Sizes& sizes, NnetProgress& progress, Values& values,
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

/// Checks that only blanks and ends of lines follow the last number.
template <class Cursor, class Sizes>
constexpr NnetProblem read_end(Cursor& in, const Sizes& sizes, std::size_t layers) {
    while (in.at < in.size) {
        skip_blanks(in);
        if (in.at == in.size) break;
        if (in.text[in.at] != '\n') {
            return problem_at(in, NnetProblemCode::text_continues,
                              {NnetField::bias, 0, 1, sizes[layers] - 1, layers - 1});
        }
        in.line_begin = ++in.at;
        ++in.line;
    }
    return {};
}

}  // namespace ctnn::models::detail
