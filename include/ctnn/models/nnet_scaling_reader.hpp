#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/models/nnet_header.hpp>
#include <ctnn/models/nnet_problem.hpp>
#include <ctnn/models/nnet_scaling.hpp>
#include <ctnn/models/nnet_text.hpp>

/// Reads the scaling of a .nnet text: its lines of minima, maxima, means and ranges.
namespace ctnn::models::detail {

/// Moves to one of the four lines of scaling. Returns false if the text has none.
template <class Cursor>
constexpr bool go_to_scaling(Cursor& in, const NnetHeader& header, NnetLayout layout, std::size_t line) {
    if (layout != NnetLayout::flag_and_scaling && layout != NnetLayout::scaling) return false;
    go_to(in, header.starts[layout == NnetLayout::scaling ? line : line + 1]);
    return true;
}

inline constexpr NnetProblem no_scaling{.code = NnetProblemCode::no_scaling};

template <FloatingPoint T, class Cursor, std::size_t inputs>
constexpr NnetProblem read_scaling(Cursor in, const NnetHeader& header, NnetLayout layout,
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

/// Reads the lines of means and ranges: one number per input, then one for all outputs, which may
/// be missing if `needs_output` is false. Only the ranges asked for must be above 0.
template <FloatingPoint T, class Cursor, std::size_t count>
constexpr NnetProblem read_means(Cursor in, const NnetHeader& header, NnetLayout layout, bool needs_output,
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

template <FloatingPoint T, class Cursor, std::size_t inputs>
constexpr NnetProblem read_scaling(Cursor in, const NnetHeader& header, NnetLayout layout,
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

/// `inputs` is the number of inputs of the network, because NnetOutputScaling does not have it.
template <std::size_t inputs, FloatingPoint T, class Cursor>
constexpr NnetProblem read_output_scaling(Cursor in, const NnetHeader& header, NnetLayout layout,
                                          NnetOutputScaling<T>& scaling) {
    T means[inputs + 1]{};
    T ranges[inputs + 1]{};
    const NnetProblem problem = read_means(in, header, layout, true, means, ranges);
    if (problem) return problem;
    scaling.output_mean = means[inputs];
    scaling.output_range = ranges[inputs];
    return {};
}

template <FloatingPoint T, class Cursor, std::size_t inputs>
constexpr NnetProblem read_scaling(Cursor in, const NnetHeader& header, NnetLayout layout,
                                   NnetScaling<T, inputs>& scaling) {
    NnetProblem problem = read_scaling(in, header, layout, static_cast<NnetLimits<T, inputs>&>(scaling));
    if (!problem) problem = read_scaling(in, header, layout, static_cast<NnetInputScaling<T, inputs>&>(scaling));
    if (!problem) {
        problem = read_output_scaling<inputs>(in, header, layout, static_cast<NnetOutputScaling<T>&>(scaling));
    }
    return problem;
}

}  // namespace ctnn::models::detail
