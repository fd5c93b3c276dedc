#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/case_analysis.hpp>
#include <ctnn/proofs/certificate.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/counterexample.hpp>
#include <ctnn/proofs/gradient_bounds.hpp>
#include <ctnn/proofs/refutation.hpp>
#include <ctnn/proofs/relational_properties.hpp>
#include <ctnn/proofs/search_state.hpp>
#include <ctnn/proofs/verdict.hpp>
#include <ctnn/proofs/work.hpp>

/// The search for a proof: a box is bounded; where that is not enough it is halved, and then its halves, lower half
/// first. The search is a value that goes on for as much work as it is given, so that a compiler can do it in several
/// evaluations.
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
    Splits& splits;  ///< the certificate that is followed or written, or neither

    /// Goes on until it is done or has done so much work, in the unit of proof_costs; at least one step.
    constexpr void advance(SearchState<Net>& state, std::size_t work) const {
        std::size_t done = 0;
        while (!state.done && done < work) done += step(state, work - done);
    }

    /// Gives up what is not done.
    constexpr void stop(SearchState<Net>& state) const { give_up(state, UndecidedReason::evaluation_limit); }

private:
    /// What it cost.
    constexpr std::size_t step(SearchState<Net>& state, std::size_t work) const {
        if (state.has_bounds) return bound_on(state, work);
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
                halve(state, split);
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
            // Intervals alone seldom prove a part that was found by linear bounds.
            begin_linear_bounds(state);
            return proof_costs.box;
        }
        bound_by_intervals(state);
        return proof_costs.box + interval_work_of_network<Net>;
    }

    static constexpr Box<Net::inputs> box_of(const PendingBox<Net::inputs>& pending) {
        BlankBox<Net::inputs> box;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            box.lower[i] = pending.lower[i];
            box.upper[i] = pending.upper[i];
        }
        return box;
    }

    constexpr Box<Net::inputs> top(const SearchState<Net>& state) const {
        return box_of(state.stack[state.pending - 1]);
    }
    constexpr Box<Net::inputs> whole(const SearchState<Net>& state) const { return box_of(state.whole); }

    /// How many inputs of the network's type the topmost box has.
    constexpr HowMany points_in(const SearchState<Net>& state) const {
        const PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
        HowMany points = HowMany::one;
        for (std::size_t i = 0; i < Net::inputs && points == HowMany::one; ++i) {
            points = numbers_in<T>(box.lower[i], box.upper[i]);
        }
        return points;
    }

    /// A box of one point is decided by the forward pass there; a part of a box without any needs nothing.
    constexpr std::size_t decide_few(SearchState<Net>& state, HowMany points) const {
        std::size_t cost = proof_costs.box;
        if (points == HowMany::none) {
            close(state, -unbounded_below);
            return cost;
        }
        cost += interval_work_of_network<Net>;
        state.bounds = bound_network<Net>(net, top(state), false);
        if (!state.bounds.usable) {
            give_up(state, UndecidedReason::numbers_too_large);
        } else if constexpr (RelationalProperty<P>) {
            const auto result = evaluate(state, true);
            if (result.holds) {
                close(state, result.value);
            } else {
                // A point has no pairs, but others have one with it.
                give_up(state, UndecidedReason::depth_limit);
            }
        } else {
            cost += 2 * pass_work<Net>;
            std::array<T, Net::inputs> x{};
            const PendingBox<Net::inputs>& box = state.stack[state.pending - 1];
            for (std::size_t i = 0; i < Net::inputs; ++i) x[i] = end_within<T>(false, box.lower[i], box.upper[i]);
            if (breaks(network, property, x, state.verdict)) {
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
        state.bounds = bound_network<Net>(net, top(state), false);
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
            begin_linear_bounds(state);
        }
    }

    constexpr void begin_linear_bounds(SearchState<Net>& state) const {
        need(state, Method::linear_bounds);
        state.bounds = begin_bounds<Net>(net, top(state));
        state.has_bounds = true;
        state.layer = 0;
        state.neuron = 0;
    }

    /// The next neurons of the box that is being bounded, or its end.
    constexpr std::size_t bound_on(SearchState<Net>& state, std::size_t work) const {
        std::size_t cost = proof_costs.box;
        if (state.layer > last) {
            state.has_bounds = false;
            const auto result = state.bounds.usable ? evaluate(state, false)
                                                    : ConstraintBound<Net::outputs>{unbounded_below, false, {}};
            if (!state.bounds.usable) {
                give_up(state, UndecidedReason::numbers_too_large);
            } else if (result.holds) {
                close(state, result.value);
            } else {
                refute_or_halve(state, result);
            }
            state.hunt.effort += 4 * row_work<Net, last, run_time_costs>(state.bounds) +
                                 2 * interval_work_of_network<Net, run_time_costs>;
            return cost + 4 * row_work<Net, last>(state.bounds) + 2 * interval_work_of_network<Net>;
        }
        const std::size_t next = state.layer;
        [&]<std::size_t... layer>(std::index_sequence<layer...>) {
            ((next == layer ? void(cost += bound_in<layer>(state, work)) : void()), ...);
        }(std::make_index_sequence<last + 1>{});
        return cost;
    }

    template <std::size_t layer>
    constexpr std::size_t bound_in(SearchState<Net>& state, std::size_t work) const {
        constexpr std::size_t outputs = Net::template Layer<layer>::Head::outputs;
        NetworkBounds<Net>& bounds = state.bounds;
        std::size_t cost = 0;
        if (state.neuron == 0) {
            if (bounds.usable) bound_sums<Net, layer>(net, bounds);
            cost += interval_work<Net, layer>;
        }
        if constexpr (layer > 0) {
            const std::size_t of_row = row_work<Net, layer - 1>(bounds);
            const std::size_t effort_of_row = row_work<Net, layer - 1, run_time_costs>(bounds);
            // At least one, so that it goes on where the sums alone are more than the work that is left.
            while (bounds.usable && state.neuron < outputs) {
                const std::size_t rows = tighten_sum<Net, layer>(net, bounds, state.neuron);
                cost += proof_costs.row_neuron + of_row * rows;
                state.hunt.effort += effort_of_row * rows;
                ++state.neuron;
                if (cost > work && state.neuron < outputs) return cost;
            }
        }
        if (bounds.usable) bound_activation<Net, layer>(bounds);
        state.neuron = 0;
        state.layer = layer + 1;
        return cost;
    }

    constexpr ConstraintBound<Net::outputs> evaluate(const SearchState<Net>& state, bool intervals_only) const {
        if constexpr (RelationalProperty<P>) {
            if (P::template has_no_pairs<T>(whole(state))) return {property.tolerance, true, {}};
            return property.decide_over(net, state.bounds, state.width);
        } else {
            const BoxEvaluator<Net> of_box{net, state.bounds, intervals_only};
            const auto result = property.template decide<Net::outputs>(of_box);
            if (!result.holds && holds_in_each_case<Net::outputs>(property, of_box))
                return {0, true, result.constraint};
            return result;
        }
    }

    /// The topmost box is proved.
    constexpr void close(SearchState<Net>& state, double bound) const {
        state.verdict.bound = min_of(state.verdict.bound, bound);
        splits.write(leaf);
        --state.pending;
    }

    constexpr void refute_or_halve(SearchState<Net>& state, const ConstraintBound<Net::outputs>& result) const {
        if (find_broken(state, result)) {
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
        state.split = state.end == UndecidedReason::none ? widest_effect(state, result.constraint) : leaf;
        state.hunt.is_on = true;
    }

    /// Looks for a counterexample, by one attempt, as long as that costs little beside the bounds; then goes on.
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
            halve(state, state.split);
        }
        return proof_costs.box;
    }

    constexpr bool find_broken(SearchState<Net>& state, const ConstraintBound<Net::outputs>& result) const {
        if constexpr (RelationalProperty<P>) {
            const auto slopes = bound_gradient(net, state.bounds, result.constraint.coefficients);
            return find_counterexamples(network, property, top(state), slopes.centre, state.verdict);
        } else {
            const BoxEvaluator<Net> box_evaluator{net, state.bounds, false};
            return find_counterexample(network, property, top(state), box_evaluator.linear_bound(result.constraint),
                                       state.verdict);
        }
    }

    /// The input whose interval, times the slope of the linear bound and times the slopes that there can be over it,
    /// moves the sum most. The product of the two slopes halves to fewer parts than either alone.
    constexpr std::size_t widest_effect(const SearchState<Net>& state,
                                        const LinearConstraint<Net::outputs>& constraint) const {
        const auto slopes = bound_gradient(net, state.bounds, constraint.coefficients);
        double lines[Net::inputs]{};
        bool has_lines = false;
        if constexpr (!RelationalProperty<P>) {
            const auto linear = BoxEvaluator<Net>{net, state.bounds, false}.linear_bound(constraint);
            for (std::size_t i = 0; i < Net::inputs; ++i) {
                lines[i] = absolute(linear.slopes[i]);
                has_lines = has_lines || lines[i] > 0;
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
            const double effect = (has_lines ? lines[i] : slope) * slope * width * width;
            if (effect > largest_effect) {
                largest_effect = effect;
                widest = i;
            }
        }
        return widest;
    }

    constexpr void halve(SearchState<Net>& state, std::size_t input) const {
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
        need(state, Splits::follows_certificate ? Method::certificate : Method::branch_and_bound);
        // Two doubles without one between them are a part each.
        const double half = middle(box.lower[input], box.upper[input]);
        const bool is_between = half > box.lower[input] && half < box.upper[input];
        state.stack[state.pending] = box;
        state.stack[state.pending].upper[input] = is_between ? half : box.lower[input];
        box.lower[input] = is_between ? half : box.upper[input];
        ++state.pending;
    }

    static constexpr void need(SearchState<Net>& state, Method method) {
        if (state.verdict.method < method) state.verdict.method = method;
    }

    /// Undecided: the bound is the least of the boxes that are proved and of those that are open.
    static constexpr void give_up(SearchState<Net>& state, UndecidedReason reason) {
        state.verdict.answer = Answer::undecided;
        state.verdict.reason = reason;
        for (std::size_t i = 0; i < state.pending; ++i) {
            state.verdict.bound = min_of(state.verdict.bound, state.stack[i].bound);
        }
        state.done = true;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
