#pragma once

#include <cstddef>

#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/gradient_bounds.hpp>
#include <ctnn/proofs/property.hpp>
#include <ctnn/proofs/search_state.hpp>

/// The branching of branch and bound: which input of a box is halved, and how.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The input that changes the constraint's sum most over the topmost box: its width times its slope in the linear
/// bound, times its width times its steepest slope. The product of the two estimates leads to fewer boxes than either
/// alone.
template <class Net, class P>
[[nodiscard]] constexpr std::size_t branching_input(const DoubleParameters<Net>& net, const SearchState<Net>& state,
                                                    const LinearConstraint<Net::outputs>& constraint) {
    using T = typename Net::value_type;
    const auto slopes = bound_gradient(net, state.bounds, constraint.coefficients);
    double line_slopes[Net::inputs]{};
    bool has_lines = false;
    if constexpr (!RelationalProperty<P>) {
        const auto linear = BoxEvaluator<Net>{net, state.bounds, false}.linear_bound(constraint);
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            line_slopes[i] = absolute(linear.slopes[i]);
            has_lines = has_lines || line_slopes[i] > 0;
        }
    }
    const PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
    std::size_t widest = 0;
    double largest_effect = -1;
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        if (numbers_in<T>(box.lower[i], box.upper[i]) != HowMany::more) continue;
        const double width = box.upper[i] - box.lower[i];
        const double steepest = slopes.usable ? absolute(slopes.centre[i]) + slopes.radius[i] : 1;
        const double slope = min_of(steepest, magnitude_limit<double>);
        const double effect = (has_lines ? line_slopes[i] : slope) * slope * width * width;
        if (effect > largest_effect) {
            largest_effect = effect;
            widest = i;
        }
    }
    return widest;
}

/// Halves the topmost box along an input; the lower half becomes the topmost box. `method` is recorded in the verdict.
template <class Net>
constexpr void halve(SearchState<Net>& state, std::size_t input, Method method) {
    if (state.pending > max_depth) {
        give_up(state, UndecidedReason::depth_limit);
        return;
    }
    if (input >= Net::inputs) {
        give_up(state, UndecidedReason::certificate_mismatch);
        return;
    }
    PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
    if (!(box.lower[input] < box.upper[input])) {
        give_up(state, UndecidedReason::depth_limit);
        return;
    }
    require_method(state, method);
    // If no double is between the two bounds, each of them becomes a half.
    const double half = middle(box.lower[input], box.upper[input]);
    const bool is_between = half > box.lower[input] && half < box.upper[input];
    state.stack[state.pending] = box;
    state.stack[state.pending].upper[input] = is_between ? half : box.lower[input];
    box.lower[input] = is_between ? half : box.upper[input];
    ++state.pending;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
