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

CTNN_EXACT_ARITHMETIC_BEGIN

template <std::size_t inputs>
struct OpenBox {
    double lower[inputs];
    double upper[inputs];
    double bound;  ///< of the box that it is half of
};

/// How often a box can be halved.
inline constexpr std::size_t most_halvings = 60;

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
struct Search {
    static constexpr std::size_t inputs = Net::inputs;

    Verdict<Net> verdict;
    bool done;
    bool has_bounds;       ///< whether the topmost box is being bounded layer by layer
    std::size_t layer;     ///< to be bounded next
    std::size_t neuron;    ///< of this layer, to be tightened next
    std::size_t open;      ///< boxes on the stack
    std::size_t position;  ///< in the certificate
    std::size_t part;      ///< of the certificate, which comes next
    double width;          ///< of the widest interval of the whole box
    OpenBox<inputs> whole;
    Hunt<Net> hunt;
    std::size_t split;  ///< the input to be halved after the hunt
    Obstacle end;       ///< or what then ends the search
    OpenBox<inputs> stack[most_halvings + 1];
    NetworkBounds<Net> bounds;
};

/// What forbids a search over the box. Of a box without a number of the network's type everything is true, which is
/// never meant.
template <class Net>
[[nodiscard]] constexpr Obstacle obstacle_of(const Box<Net::inputs>& box) {
    using T = typename Net::value_type;
    if (!box.problem().empty()) return Obstacle::box_is_wrong;
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        const double lower = box.lower[i];
        const double upper = box.upper[i];
        if (larger_magnitude(lower, upper) > largest_number<T>) return Obstacle::numbers_too_large;
        if (is_nan(number_within<T>(lower, lower, upper))) return Obstacle::box_is_empty;
    }
    return Obstacle::none;
}

template <class Net>
[[nodiscard]] constexpr Search<Net> begin_search(const Box<Net::inputs>& box, std::uint64_t seed = 1) {
    Search<Net> search{};
    search.hunt.random = Random(seed);
    search.verdict.bound = -no_bound;
    search.verdict.obstacle = obstacle_of<Net>(box);
    if (search.verdict.obstacle != Obstacle::none) {
        search.verdict.bound = no_bound;
        search.done = true;
        return search;
    }
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        search.stack[0].lower[i] = box.lower[i];
        search.stack[0].upper[i] = box.upper[i];
        search.width = larger(search.width, box.upper[i] / 2 - box.lower[i] / 2);
    }
    search.width = smaller(search.width, largest_number<double>) * 2;
    search.stack[0].bound = no_bound;
    search.whole = search.stack[0];
    search.open = 1;
    return search;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
