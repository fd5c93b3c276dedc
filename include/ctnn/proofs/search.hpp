#pragma once

#include <array>
#include <cstddef>

#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/branching.hpp>
#include <ctnn/proofs/case_analysis.hpp>
#include <ctnn/proofs/certificate.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/counterexample.hpp>
#include <ctnn/proofs/gradient_bounds.hpp>
#include <ctnn/proofs/refutation.hpp>
#include <ctnn/proofs/relational_properties.hpp>
#include <ctnn/proofs/resumable_bounds.hpp>
#include <ctnn/proofs/search_state.hpp>
#include <ctnn/proofs/verdict.hpp>
#include <ctnn/proofs/work.hpp>

/// The search for a proof by branch and bound: it bounds a box and, if the bounds do not decide the property, halves
/// the box and continues with the lower half. The state is separate from the search, so that a compiler can advance it
/// in several constant evaluations.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <class Net, class P, class Splits>
struct Search {
    using T = typename Net::value_type;
    static constexpr std::size_t last = Net::layer_count - 1;

    const DoubleParameters<Net>& net;
    const Net& network;
    const P& property;
    const ProofOptions& options;
    Splits& splits;  ///< Splits to follow or to record, see certificate.hpp.

    /// Advances until the search is done or the work exceeds `work`, in units of proof_costs; at least one step.
    constexpr void advance(SearchState<Net>& state, std::size_t work) const {
        std::size_t done = 0;
        while (!state.done && done < work) done += step(state, work - done);
    }

    /// Ends an incomplete search undecided.
    constexpr void stop(SearchState<Net>& state) const { give_up(state, UndecidedReason::evaluation_limit); }

private:
    /// Returns the cost of the step.
    constexpr std::size_t step(SearchState<Net>& state, std::size_t work) const {
        if (state.has_bounds) return continue_bounds(state, work);
        if (state.hunt.is_on) return hunt(state);
        if (state.pending == 0) {
            state.done = true;
            state.verdict.answer = Answer::proved;
            if (!splits.is_finished(state.position)) give_up(state, UndecidedReason::certificate_mismatch);
            return proof_costs.box;
        }
        if (Splits::follows_certificate) {
            const std::size_t split = splits.at(state.position++);
            if (split != leaf) {
                halve(state, split, Method::certificate);
                return proof_costs.box;
            }
            if (!splits.checks(state.part++)) {
                --state.pending;
                return proof_costs.box;
            }
        }
        if (state.verdict.boxes >= options.max_boxes) {
            give_up(state, UndecidedReason::box_limit);
            return proof_costs.box;
        }
        ++state.verdict.boxes;
        const HowMany points = points_in(state);
        if (points != HowMany::more) return decide_few(state, points);
        if (Splits::follows_certificate) {
            // Linear bounds at once, because interval bounds alone seldom prove a part of a certificate.
            begin_linear_bounds(net, state);
            return proof_costs.box;
        }
        bound_by_intervals(state);
        return proof_costs.box + interval_work_of_network<Net>;
    }

    /// Whether the topmost box contains no, one or more inputs of the network's type.
    constexpr HowMany points_in(const SearchState<Net>& state) const {
        const PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
        HowMany points = HowMany::one;
        for (std::size_t i = 0; i < Net::inputs && points == HowMany::one; ++i) {
            points = numbers_in<T>(box.lower[i], box.upper[i]);
        }
        return points;
    }

    /// Decides a box of at most one point: by the forward pass at this point; without a point the property holds.
    constexpr std::size_t decide_few(SearchState<Net>& state, HowMany points) const {
        std::size_t cost = proof_costs.box;
        if (points == HowMany::none) {
            close(state, -unbounded_below);
            return cost;
        }
        cost += interval_work_of_network<Net>;
        state.bounds = bound_network<Net>(net, top_box(state), false);
        if (!state.bounds.usable) {
            give_up(state, UndecidedReason::numbers_too_large);
        } else if constexpr (RelationalProperty<P>) {
            const auto result = evaluate(state, true);
            if (result.holds) {
                close(state, result.value);
            } else {
                // The point alone has no pairs, but it forms pairs with points of other boxes.
                give_up(state, UndecidedReason::depth_limit);
            }
        } else {
            cost += 2 * pass_work<Net>;
            std::array<T, Net::inputs> x{};
            const PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
            for (std::size_t i = 0; i < Net::inputs; ++i) x[i] = end_within<T>(false, box.lower[i], box.upper[i]);
            if (is_violated(network, property, x, state.verdict)) {
                state.done = true;
                return cost;
            }
            const auto y = network(x);
            const auto result =
                property.template decide<Net::outputs>(PointEvaluator<Net::outputs, decltype(y)>{y, false});
            if (result.holds) {
                close(state, result.value);
            } else {
                give_up(state, UndecidedReason::depth_limit);
            }
        }
        return cost;
    }

    constexpr void bound_by_intervals(SearchState<Net>& state) const {
        state.bounds = bound_network<Net>(net, top_box(state), false);
        state.hunt.effort += interval_work_of_network<Net, run_time_costs>;
        if (!state.bounds.usable) {
            give_up(state, UndecidedReason::numbers_too_large);
            return;
        }
        const auto result = evaluate(state, true);
        if (result.holds) {
            close(state, result.value);
        } else if (options.strongest_method == Method::interval_bounds) {
            refute_or_halve(state, result);
        } else {
            begin_linear_bounds(net, state);
        }
    }

    /// Continues the linear bounds of the topmost box; evaluates the property once they are complete.
    constexpr std::size_t continue_bounds(SearchState<Net>& state, std::size_t work) const {
        if (state.layer <= last) return proof_costs.box + advance_bounds(net, state, work);
        state.has_bounds = false;
        const auto result =
            state.bounds.usable ? evaluate(state, false) : ConstraintBound<Net::outputs>{unbounded_below, false, {}};
        if (!state.bounds.usable) {
            give_up(state, UndecidedReason::numbers_too_large);
        } else if (result.holds) {
            close(state, result.value);
        } else {
            refute_or_halve(state, result);
        }
        state.hunt.effort +=
            4 * row_work<Net, last, run_time_costs>(state.bounds) + 2 * interval_work_of_network<Net, run_time_costs>;
        return proof_costs.box + 4 * row_work<Net, last>(state.bounds) + 2 * interval_work_of_network<Net>;
    }

    /// Evaluates the property over the topmost box by its bounds.
    constexpr ConstraintBound<Net::outputs> evaluate(const SearchState<Net>& state, bool intervals_only) const {
        if constexpr (RelationalProperty<P>) {
            if (P::template has_no_pairs<T>(box_of(state.whole))) return {property.tolerance, true, {}};
            return property.decide_over(net, state.bounds, state.width);
        } else {
            const BoxEvaluator<Net> over_box{net, state.bounds, intervals_only};
            const auto result = property.template decide<Net::outputs>(over_box);
            if (!result.holds && holds_in_each_case<Net::outputs>(property, over_box))
                return {0, true, result.constraint};
            return result;
        }
    }

    /// Removes the topmost box, which is proved.
    constexpr void close(SearchState<Net>& state, double bound) const {
        state.verdict.bound = min_of(state.verdict.bound, bound);
        splits.write(leaf);
        --state.pending;
    }

    constexpr void refute_or_halve(SearchState<Net>& state, const ConstraintBound<Net::outputs>& result) const {
        if (refute_by_bounds(state, result)) {
            state.done = true;
            return;
        }
        state.stack[state.pending - 1].bound = max_of(state.stack[state.pending - 1].bound, result.value);
        if (Splits::follows_certificate) {
            give_up(state, UndecidedReason::certificate_mismatch);
            return;
        }
        state.end = options.strongest_method < Method::branch_and_bound ? UndecidedReason::splitting_disabled
                                                                        : UndecidedReason::none;
        state.split =
            state.end == UndecidedReason::none ? branching_input<Net, P>(net, state, result.constraint) : leaf;
        state.hunt.is_on = true;
    }

    /// Makes one attempt at a counterexample if all attempts together cost little compared with the bounds; otherwise
    /// halves the topmost box or gives up.
    constexpr std::size_t hunt(SearchState<Net>& state) const {
        constexpr std::size_t pass = pass_work<Net, run_time_costs>;
        Hunt<Net>& hunt = state.hunt;
        if (hunt.spent < hunt.effort / 16 + 4 * pass) {
            const std::size_t passes = Refuter<Net, P>{net, network, property}.attempt(state);
            hunt.spent += passes * pass;
            state.done = state.verdict.answer == Answer::refuted;
            return proof_costs.box / 4 + passes * pass_work<Net>;
        }
        hunt.is_on = false;
        if (state.end != UndecidedReason::none) {
            give_up(state, state.end);
        } else {
            splits.write(state.split);
            halve(state, state.split, Method::branch_and_bound);
        }
        return proof_costs.box;
    }

    /// Returns whether a corner or the middle of the topmost box is a counterexample; the verdict then contains it.
    constexpr bool refute_by_bounds(SearchState<Net>& state, const ConstraintBound<Net::outputs>& result) const {
        if constexpr (RelationalProperty<P>) {
            const auto slopes = bound_gradient(net, state.bounds, result.constraint.coefficients);
            return find_counterexamples(network, property, top_box(state), slopes.centre, state.verdict);
        } else {
            const BoxEvaluator<Net> box_evaluator{net, state.bounds, false};
            return find_counterexample(network, property, top_box(state), box_evaluator.linear_bound(result.constraint),
                                       state.verdict);
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
