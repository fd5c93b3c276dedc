#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/property_diagnostics.hpp>
#include <ctnn/proofs/search.hpp>

/// Proofs as functions: prove() returns a verdict, proves() a bool.
namespace ctnn {

namespace detail {

template <class T>
inline constexpr bool is_box = false;
template <std::size_t inputs>
inline constexpr bool is_box<Box<inputs>> = true;
template <std::size_t inputs>
inline constexpr bool is_box<BlankBox<inputs>> = true;

/// Whether the arguments of a proof are a network, a box and a property, in this order.
template <class Net, class B, class P>
inline constexpr bool are_proof_arguments = is_network<Net> && is_box<B> && Provable<P>;

/// Rejects other arguments, with a message for the first wrong one.
template <class Net, class B, class P>
consteval bool check_arguments() {
    static_assert(
        is_network<Net>,
        "ctnn: the first argument is not a network; a proof takes a network, a box and a property, in this order");
    static_assert(
        is_box<B>,
        "ctnn: the second argument is not a box; a proof takes a network, a box and a property, in this order; "
        "write for example Box{{{0.9, 1.0}, {0.9, 1.0}}} or linf_ball(sample, 0.1)");
    static_assert(Provable<P>,
                  "ctnn: the third argument is not a property; a proof takes a network, a box and a property, in this "
                  "order; write for example output<0> < 0.5, for the output over the whole box");
    return true;
}

/// Rejects calls with wrong arguments.
template <class Net, class B, class P, class... More>
consteval bool check_call() {
    check_arguments<Net, B, P>();
    static_assert(
        !are_proof_arguments<Net, B, P>,
        "ctnn: wrong fourth argument; it is options, such as {.max_boxes = 100}, or for prove() a certificate");
    return false;
}

/// Rejects a box whose number of intervals is not the network's number of inputs.
template <class Net, std::size_t given>
consteval bool check_box() {
    static_assert(given == Net::inputs,
                  "ctnn: wrong number of intervals for this network (given == expected); a box has one per input");
    return given == Net::inputs;
}

/// Ends the search of a property with an invalid number.
template <class Net, class P>
constexpr void reject_invalid_property(SearchState<Net>& state, const P& property) {
    if (property.problem().empty()) return;
    state.verdict.reason = UndecidedReason::invalid_property;
    state.verdict.bound = unbounded_below;
    state.done = true;
}

template <class Net, std::size_t size, Provable P, class Splits>
[[nodiscard]] constexpr Verdict<Net> search_for_proof(const Net& net, const Box<size>& box, const P& property,
                                                      const ProofOptions& options, Splits& splits, std::size_t work) {
    if constexpr (check_box<Net, size>()) {
        SearchState<Net> state = begin_search<Net>(box, options.seed);
        reject_invalid_property(state, property);
        const DoubleParameters<Net> numbers = double_parameters(net);
        const auto& unnamed = without_name(property);
        const Search<Net, std::remove_cvref_t<decltype(unnamed)>, Splits> search{numbers, net, unnamed, options,
                                                                                 splits};
        search.advance(state, work);
        if (!state.done) search.stop(state);
        return state.verdict;
    } else {
        return {};
    }
}

}  // namespace detail

/// Tries to prove that the network's outputs have the property for every input in the box:
/// `prove(net, Box{{{0.9, 1.0}, {0.9, 1.0}}}, output<0> < 0.5)`. In a constant expression the whole search is a single
/// evaluation; `verdict` splits it into several.
template <class Net, std::size_t size, Provable P>
    requires detail::is_network<Net>
[[nodiscard]] constexpr Verdict<Net> prove(const Net& net, const Box<size>& box, const P& property,
                                           const ProofOptions& options = {}) {
    static_assert(detail::check_network<Net>());
    detail::HeuristicSplits splits;
    return detail::search_for_proof(net, box, property, options, splits, detail::unlimited_work);
}

/// Like prove() above, but checks the parts of a certificate instead of searching.
template <class Net, std::size_t size, Provable P, std::size_t nodes>
    requires detail::is_network<Net>
[[nodiscard]] constexpr Verdict<Net> prove(const Net& net, const Box<size>& box, const P& property,
                                           const Certificate<nodes>& certificate) {
    static_assert(detail::check_network<Net>());
    detail::CertificateSplits<nodes> splits{certificate};
    return detail::search_for_proof(net, box, property, {.max_boxes = nodes}, splits, detail::unlimited_work);
}

/// Rejects other arguments.
template <class Net, class B, class P, class... More>
    requires(sizeof...(More) > 0 || !detail::are_proof_arguments<Net, B, P>)
constexpr Verdict<Net> prove(const Net&, const B&, const P&, const More&...) {
    static_assert(detail::check_call<Net, B, P, More...>());
    return {};
}

/// Whether the property is proved. Returns false if it is not, also if the search exceeds one constant evaluation.
template <class Net, std::size_t size, Provable P>
    requires detail::is_network<Net>
[[nodiscard]] constexpr bool proves(const Net& net, const Box<size>& box, const P& property,
                                    const ProofOptions& options = {}) {
    static_assert(detail::check_network<Net>());
    detail::HeuristicSplits splits;
    constexpr std::size_t max_work = detail::proof_costs.limit / 4 * 3;
    std::size_t work = detail::unlimited_work;
    if (std::is_constant_evaluated()) {
        constexpr std::size_t first = detail::double_parameter_work<Net>;
        if (first + detail::interval_work_of_network<Net> > max_work) return false;
        work = max_work - first;
    }
    return detail::search_for_proof(net, box, property, options, splits, work).answer == Answer::proved;
}

/// Rejects other arguments.
template <class Net, class B, class P, class... More>
    requires(sizeof...(More) > 0 || !detail::are_proof_arguments<Net, B, P>)
constexpr bool proves(const Net&, const B&, const P&, const More&...) {
    return detail::check_call<Net, B, P, More...>();
}

}  // namespace ctnn
