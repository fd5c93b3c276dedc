#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/network_bounds.hpp>
#include <ctnn/proofs/representable.hpp>
#include <ctnn/proofs/verdict.hpp>

/// The state of a search for a proof.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A box that is not proved yet.
template <std::size_t inputs>
struct PendingBox {
    double lower[inputs];
    double upper[inputs];
    double bound;  ///< Lower bound over the box of which this is a half.
};

/// How many times a box can be halved.
inline constexpr std::size_t max_depth = 60;

/// The state of the search for a counterexample.
template <class Net>
struct Hunt {
    Random random{0};
    bool is_on;  ///< Whether the next step of the search is an attempt at a counterexample.
    bool is_descending;
    bool has_gradient;
    std::size_t drawn;  ///< Points drawn since the last descent.
    double value;       ///< Bound of the property at x; negative values violate it.
    double step;        ///< Step of the descent, as a fraction of the whole box's width.
    std::array<typename Net::value_type, Net::inputs> x;  ///< Current point of the descent, or worst point drawn.
    double gradient[Net::inputs];
    std::size_t effort;  ///< Multiplications spent on bounds so far.
    std::size_t spent;   ///< Multiplications spent on attempts at a counterexample so far.
};

/// The state of a search: a stack of boxes that remain to be proved, and progress on the topmost one.
template <class Net>
struct SearchState {
    static constexpr std::size_t inputs = Net::inputs;

    Verdict<Net> verdict;
    bool done;
    bool has_bounds;       ///< Whether linear bounds of the topmost box are in progress.
    std::size_t layer;     ///< Next layer to be bounded.
    std::size_t neuron;    ///< Next neuron of this layer to be tightened.
    std::size_t pending;   ///< Number of boxes on the stack.
    std::size_t position;  ///< Next node of the certificate.
    std::size_t part;      ///< Next leaf of the certificate.
    double width;          ///< Width of the widest interval of the whole box.
    PendingBox<inputs> whole;
    Hunt<Net> hunt;
    std::size_t split;    ///< Input to be halved after the hunt.
    UndecidedReason end;  ///< Reason to give up after the hunt; none: halve.
    PendingBox<inputs> stack[max_depth + 1];
    NetworkBounds<Net> bounds;
};

template <std::size_t inputs>
[[nodiscard]] constexpr Box<inputs> box_of(const PendingBox<inputs>& pending) {
    BlankBox<inputs> box;
    for (std::size_t i = 0; i < inputs; ++i) {
        box.lower[i] = pending.lower[i];
        box.upper[i] = pending.upper[i];
    }
    return box;
}

template <class Net>
[[nodiscard]] constexpr Box<Net::inputs> top_box(const SearchState<Net>& state) {
    return box_of(state.stack[state.pending - 1]);
}

/// Records in the verdict that the search needed at least this method.
template <class Net>
constexpr void require_method(SearchState<Net>& state, Method method) {
    if (state.verdict.method < method) state.verdict.method = method;
}

/// Ends the search undecided. The verdict's bound is the smallest over the proved and the pending boxes.
template <class Net>
constexpr void give_up(SearchState<Net>& state, UndecidedReason reason) {
    state.verdict.answer = Answer::undecided;
    state.verdict.reason = reason;
    for (std::size_t i = 0; i < state.pending; ++i) {
        state.verdict.bound = min_of(state.verdict.bound, state.stack[i].bound);
    }
    state.done = true;
}

/// The reason why a box cannot be searched. In a box without a number of the network's type every property holds, which
/// is never intended.
template <class Net>
[[nodiscard]] constexpr UndecidedReason undecided_reason(const Box<Net::inputs>& box) {
    using T = typename Net::value_type;
    if (!box.problem().empty()) return UndecidedReason::invalid_box;
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        const double lower = box.lower[i];
        const double upper = box.upper[i];
        if (max_magnitude(lower, upper) > magnitude_limit<T>) return UndecidedReason::numbers_too_large;
        if (is_nan(representable_within<T>(lower, lower, upper))) return UndecidedReason::empty_box;
    }
    return UndecidedReason::none;
}

template <class Net>
[[nodiscard]] constexpr SearchState<Net> begin_search(const Box<Net::inputs>& box, std::uint64_t seed = 1) {
    SearchState<Net> state{};
    state.hunt.random = Random(seed);
    state.verdict.bound = -unbounded_below;
    state.verdict.reason = undecided_reason<Net>(box);
    if (state.verdict.reason != UndecidedReason::none) {
        state.verdict.bound = unbounded_below;
        state.done = true;
        return state;
    }
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        state.stack[0].lower[i] = box.lower[i];
        state.stack[0].upper[i] = box.upper[i];
        state.width = max_of(state.width, box.upper[i] / 2 - box.lower[i] / 2);
    }
    state.width = min_of(state.width, magnitude_limit<double>) * 2;
    state.stack[0].bound = unbounded_below;
    state.whole = state.stack[0];
    state.pending = 1;
    return state;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
