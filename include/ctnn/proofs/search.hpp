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

CTNN_EXACT_ARITHMETIC_BEGIN

template <class Net, class P, class Splits>
struct Searcher {
    using T = typename Net::value_type;
    static constexpr std::size_t last = Net::layer_count - 1;

    const Coefficients<Net>& net;
    const Net& network;
    const P& property;
    const ProofOptions& options;
    Splits& splits;  ///< the certificate that is followed or written, or neither

    /// Goes on until it is done or has done so much work, in the unit of proof_costs; at least one step.
    constexpr void advance(Search<Net>& search, std::size_t work) const {
        std::size_t done = 0;
        while (!search.done && done < work) done += step(search, work - done);
    }

    /// Gives up what is not done.
    constexpr void stop(Search<Net>& search) const { give_up(search, Obstacle::evaluation_limit); }

private:
    /// What it cost.
    constexpr std::size_t step(Search<Net>& search, std::size_t work) const {
        if (search.has_bounds) return bound_on(search, work);
        if (search.hunt.is_on) return hunt(search);
        if (search.open == 0) {
            search.done = true;
            search.verdict.answer = Answer::proved;
            if (!splits.is_finished(search.position)) give_up(search, Obstacle::certificate_does_not_fit);
            return proof_costs.box;
        }
        if (Splits::guided) {
            const std::size_t split = splits.at(search.position++);
            if (split != leaf) {
                halve(search, split);
                return proof_costs.box;
            }
            if (!splits.checks(search.part++)) {
                --search.open;
                return proof_costs.box;
            }
        }
        if (search.verdict.boxes >= options.boxes) {
            give_up(search, Obstacle::boxes_used_up);
            return proof_costs.box;
        }
        ++search.verdict.boxes;
        const HowMany points = points_in(search);
        if (points != HowMany::more) return decide_few(search, points);
        if (Splits::guided) {
            // Intervals alone seldom prove a part that was found by linear bounds.
            begin_linear_bounds(search);
            return proof_costs.box;
        }
        bound_by_intervals(search);
        return proof_costs.box + interval_work_of_network<Net>;
    }

    static constexpr Box<Net::inputs> box_of(const OpenBox<Net::inputs>& open) {
        BlankBox<Net::inputs> box;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            box.lower[i] = open.lower[i];
            box.upper[i] = open.upper[i];
        }
        return box;
    }

    constexpr Box<Net::inputs> top(const Search<Net>& search) const { return box_of(search.stack[search.open - 1]); }
    constexpr Box<Net::inputs> whole(const Search<Net>& search) const { return box_of(search.whole); }

    /// How many inputs of the network's type the topmost box has.
    constexpr HowMany points_in(const Search<Net>& search) const {
        const OpenBox<Net::inputs>& box = search.stack[search.open - 1];
        HowMany points = HowMany::one;
        for (std::size_t i = 0; i < Net::inputs && points == HowMany::one; ++i) {
            points = numbers_in<T>(box.lower[i], box.upper[i]);
        }
        return points;
    }

    /// A box of one point is decided by the forward pass there; a part of a box without any needs nothing.
    constexpr std::size_t decide_few(Search<Net>& search, HowMany points) const {
        std::size_t cost = proof_costs.box;
        if (points == HowMany::none) {
            close(search, -no_bound);
            return cost;
        }
        cost += interval_work_of_network<Net>;
        search.bounds = bound_network<Net>(net, top(search), false);
        if (!search.bounds.usable) {
            give_up(search, Obstacle::numbers_too_large);
        } else if constexpr (Relation<P>) {
            const auto finding = judge(search, true);
            if (finding.holds) {
                close(search, finding.value);
            } else {
                // A point has no pairs, but others have one with it.
                give_up(search, Obstacle::too_deep);
            }
        } else {
            cost += 2 * pass_work<Net>;
            std::array<T, Net::inputs> x{};
            const OpenBox<Net::inputs>& box = search.stack[search.open - 1];
            for (std::size_t i = 0; i < Net::inputs; ++i) x[i] = end_within<T>(false, box.lower[i], box.upper[i]);
            if (breaks(network, property, x, search.verdict)) {
                search.done = true;
                return cost;
            }
            const auto y = network(x);
            const auto finding =
                property.template decide<Net::outputs>(PointJudge<Net::outputs, decltype(y)>{y, false});
            if (finding.holds) {
                close(search, finding.value);
            } else {
                give_up(search, Obstacle::too_deep);
            }
        }
        return cost;
    }

    constexpr void bound_by_intervals(Search<Net>& search) const {
        search.bounds = bound_network<Net>(net, top(search), false);
        search.hunt.effort += interval_work_of_network<Net, run_time_costs>;
        if (!search.bounds.usable) {
            give_up(search, Obstacle::numbers_too_large);
            return;
        }
        const auto finding = judge(search, true);
        if (finding.holds) {
            close(search, finding.value);
        } else if (options.strongest == Method::intervals) {
            refute_or_halve(search, finding);
        } else {
            begin_linear_bounds(search);
        }
    }

    constexpr void begin_linear_bounds(Search<Net>& search) const {
        need(search, Method::linear_bounds);
        search.bounds = begin_bounds<Net>(net, top(search));
        search.has_bounds = true;
        search.layer = 0;
        search.neuron = 0;
    }

    /// The next neurons of the box that is being bounded, or its end.
    constexpr std::size_t bound_on(Search<Net>& search, std::size_t work) const {
        std::size_t cost = proof_costs.box;
        if (search.layer > last) {
            search.has_bounds = false;
            const auto finding =
                search.bounds.usable ? judge(search, false) : Finding<Net::outputs>{no_bound, false, {}};
            if (!search.bounds.usable) {
                give_up(search, Obstacle::numbers_too_large);
            } else if (finding.holds) {
                close(search, finding.value);
            } else {
                refute_or_halve(search, finding);
            }
            search.hunt.effort += 4 * row_work<Net, last, run_time_costs>(search.bounds) +
                                  2 * interval_work_of_network<Net, run_time_costs>;
            return cost + 4 * row_work<Net, last>(search.bounds) + 2 * interval_work_of_network<Net>;
        }
        const std::size_t next = search.layer;
        [&]<std::size_t... layer>(std::index_sequence<layer...>) {
            ((next == layer ? void(cost += bound_in<layer>(search, work)) : void()), ...);
        }(std::make_index_sequence<last + 1>{});
        return cost;
    }

    template <std::size_t layer>
    constexpr std::size_t bound_in(Search<Net>& search, std::size_t work) const {
        constexpr std::size_t outputs = Net::template Layer<layer>::Head::outputs;
        NetworkBounds<Net>& bounds = search.bounds;
        std::size_t cost = 0;
        if (search.neuron == 0) {
            if (bounds.usable) bound_sums<Net, layer>(net, bounds);
            cost += interval_work<Net, layer>;
        }
        if constexpr (layer > 0) {
            const std::size_t of_row = row_work<Net, layer - 1>(bounds);
            const std::size_t effort_of_row = row_work<Net, layer - 1, run_time_costs>(bounds);
            // At least one, so that it goes on where the sums alone are more than the work that is left.
            while (bounds.usable && search.neuron < outputs) {
                const std::size_t rows = tighten_sum<Net, layer>(net, bounds, search.neuron);
                cost += proof_costs.row_neuron + of_row * rows;
                search.hunt.effort += effort_of_row * rows;
                ++search.neuron;
                if (cost > work && search.neuron < outputs) return cost;
            }
        }
        if (bounds.usable) bound_activation<Net, layer>(bounds);
        search.neuron = 0;
        search.layer = layer + 1;
        return cost;
    }

    constexpr Finding<Net::outputs> judge(const Search<Net>& search, bool intervals_only) const {
        if constexpr (Relation<P>) {
            if (P::template has_no_pairs<T>(whole(search))) return {property.tolerance, true, {}};
            return property.decide_over(net, search.bounds, search.width);
        } else {
            const BoxJudge<Net> of_box{net, search.bounds, intervals_only};
            const auto finding = property.template decide<Net::outputs>(of_box);
            if (!finding.holds && holds_in_each_case<Net::outputs>(property, of_box)) return {0, true, finding.atom};
            return finding;
        }
    }

    /// The topmost box is proved.
    constexpr void close(Search<Net>& search, double bound) const {
        search.verdict.bound = smaller(search.verdict.bound, bound);
        splits.write(leaf);
        --search.open;
    }

    constexpr void refute_or_halve(Search<Net>& search, const Finding<Net::outputs>& finding) const {
        if (find_broken(search, finding)) {
            search.done = true;
            return;
        }
        search.stack[search.open - 1].bound = larger(search.stack[search.open - 1].bound, finding.value);
        if (Splits::guided) {
            give_up(search, Obstacle::certificate_does_not_fit);
            return;
        }
        search.end = options.strongest < Method::splitting ? Obstacle::one_box_only : Obstacle::none;
        search.split = search.end == Obstacle::none ? widest_effect(search, finding.atom) : leaf;
        search.hunt.is_on = true;
    }

    /// Looks for a counterexample, by one attempt, as long as that costs little beside the bounds; then goes on.
    constexpr std::size_t hunt(Search<Net>& search) const {
        constexpr std::size_t pass = pass_work<Net, run_time_costs>;
        Hunt<Net>& hunt = search.hunt;
        if (hunt.spent < hunt.effort / 16 + 4 * pass) {
            const std::size_t passes = Refuter<Net, P>{net, network, property}.attempt(search);
            hunt.spent += passes * pass;
            search.done = search.verdict.answer == Answer::refuted;
            return proof_costs.box / 4 + passes * pass_work<Net>;
        }
        hunt.is_on = false;
        if (search.end != Obstacle::none) {
            give_up(search, search.end);
        } else {
            splits.write(search.split);
            halve(search, search.split);
        }
        return proof_costs.box;
    }

    constexpr bool find_broken(Search<Net>& search, const Finding<Net::outputs>& finding) const {
        if constexpr (Relation<P>) {
            const auto slopes = bound_gradient(net, search.bounds, finding.atom.factors);
            return find_counterexamples(network, property, top(search), slopes.centre, search.verdict);
        } else {
            const BoxJudge<Net> box_judge{net, search.bounds, false};
            return find_counterexample(network, property, top(search), box_judge.descend(finding.atom), search.verdict);
        }
    }

    /// The input whose interval, times the slope of the linear bound and times the slopes that there can be over it,
    /// moves the sum most. The product of the two slopes halves to fewer parts than either alone.
    constexpr std::size_t widest_effect(const Search<Net>& search, const Atom<Net::outputs>& atom) const {
        const auto slopes = bound_gradient(net, search.bounds, atom.factors);
        double lines[Net::inputs]{};
        bool has_lines = false;
        if constexpr (!Relation<P>) {
            const auto descent = BoxJudge<Net>{net, search.bounds, false}.descend(atom);
            for (std::size_t i = 0; i < Net::inputs; ++i) {
                lines[i] = absolute(descent.slopes[i]);
                has_lines = has_lines || lines[i] > 0;
            }
        }
        const OpenBox<Net::inputs>& box = search.stack[search.open - 1];
        std::size_t widest = 0;
        double most = -1;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            if (numbers_in<T>(box.lower[i], box.upper[i]) != HowMany::more) continue;
            const double width = box.upper[i] - box.lower[i];
            const double steepest = slopes.usable ? absolute(slopes.centre[i]) + slopes.radius[i] : 1;
            const double slope = smaller(steepest, largest_number<double>);
            const double effect = (has_lines ? lines[i] : slope) * slope * width * width;
            if (effect > most) {
                most = effect;
                widest = i;
            }
        }
        return widest;
    }

    constexpr void halve(Search<Net>& search, std::size_t input) const {
        if (search.open > most_halvings) {
            give_up(search, Obstacle::too_deep);
            return;
        }
        if (input >= Net::inputs) {
            give_up(search, Obstacle::certificate_does_not_fit);
            return;
        }
        OpenBox<Net::inputs>& box = search.stack[search.open - 1];
        if (!(box.lower[input] < box.upper[input])) {
            give_up(search, Obstacle::too_deep);
            return;
        }
        need(search, Splits::guided ? Method::certificate : Method::splitting);
        // Two doubles without one between them are a part each.
        const double half = middle(box.lower[input], box.upper[input]);
        const bool is_between = half > box.lower[input] && half < box.upper[input];
        search.stack[search.open] = box;
        search.stack[search.open].upper[input] = is_between ? half : box.lower[input];
        box.lower[input] = is_between ? half : box.upper[input];
        ++search.open;
    }

    static constexpr void need(Search<Net>& search, Method method) {
        if (search.verdict.method < method) search.verdict.method = method;
    }

    /// Undecided: the bound is the least of the boxes that are proved and of those that are open.
    static constexpr void give_up(Search<Net>& search, Obstacle obstacle) {
        search.verdict.answer = Answer::undecided;
        search.verdict.obstacle = obstacle;
        for (std::size_t i = 0; i < search.open; ++i) {
            search.verdict.bound = smaller(search.verdict.bound, search.stack[i].bound);
        }
        search.done = true;
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
