#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/network_bounds.hpp>
#include <ctnn/proofs/representable.hpp>
#include <ctnn/proofs/verdict.hpp>

/// A search for a proof as a value: how far it has come.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <std::size_t inputs>
struct PendingBox {
    double lower[inputs];
    double upper[inputs];
    double bound;  ///< of the box that it is half of
};

/// How often a box can be halved.
inline constexpr std::size_t max_depth = 60;

/// The search for a counterexample: the point that is descended from, or the worst of those drawn.
template <class Net>
struct Hunt {
    Random random{0};
    bool is_on;  ///< whether it comes next, before the topmost box is halved or given up
    bool is_descending;
    bool has_gradient;
    std::size_t drawn;
    double value;  ///< of the property at x
    double step;   ///< as a share of the whole box
    std::array<typename Net::value_type, Net::inputs> x;
    double gradient[Net::inputs];
    std::size_t effort;  ///< multiplications in bounds so far
    std::size_t spent;   ///< multiplications in this search so far
};

template <class Net>
struct SearchState {
    static constexpr std::size_t inputs = Net::inputs;

    Verdict<Net> verdict;
    bool done;
    bool has_bounds;       ///< whether the topmost box is being bounded layer by layer
    std::size_t layer;     ///< to be bounded next
    std::size_t neuron;    ///< of this layer, to be tightened next
    std::size_t pending;   ///< boxes on the stack
    std::size_t position;  ///< in the certificate
    std::size_t part;      ///< of the certificate, which comes next
    double width;          ///< of the widest interval of the whole box
    PendingBox<inputs> whole;
    Hunt<Net> hunt;
    std::size_t split;    ///< the input to be halved after the hunt
    UndecidedReason end;  ///< or what then ends the search
    PendingBox<inputs> stack[max_depth + 1];
    NetworkBounds<Net> bounds;
};

/// What forbids a search over the box. Of a box without a number of the network's type everything is true, which is
/// never meant.
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
