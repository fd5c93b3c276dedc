#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/proofs/search.hpp>

namespace ctnn {

namespace detail {

/// The reader's sentence where a box has not an interval for each input.
template <class Net, std::size_t given>
consteval bool check_box() {
    static_assert(given == Net::inputs,
                  "ctnn: the box has not as many intervals as the network has inputs (given == wanted)");
    return given == Net::inputs;
}

template <class Net, std::size_t size, Provable P, class Splits>
[[nodiscard]] constexpr Verdict<Net> search_for_proof(const Net& net, const Box<size>& box, const P& property,
                                                      const ProofOptions& options, Splits& splits, std::size_t work) {
    if constexpr (check_box<Net, size>()) {
        Search<Net> search = begin_search<Net>(box);
        const Coefficients<Net> numbers = coefficients(net);
        const auto& what = without_name(property);
        const Searcher<Net, std::remove_cvref_t<decltype(what)>, Splits> searcher{numbers, net, what, options, splits};
        searcher.advance(search, work);
        if (!search.done) searcher.stop(search);
        return search.verdict;
    } else {
        return {};
    }
}

}  // namespace detail

/// Tries to prove that the network's outputs have the property for every input in the box:
/// `prove(net, Box{{{0.9, 1.0}, {0.9, 1.0}}}, output<0> < 0.5)`. In a constant expression it is one evaluation.
template <class Net, std::size_t size, Provable P>
[[nodiscard]] constexpr Verdict<Net> prove(const Net& net, const Box<size>& box, const P& property,
                                           const ProofOptions& options = {}) {
    detail::FreeSplits splits;
    return detail::search_for_proof(net, box, property, options, splits, detail::unlimited_work);
}

/// The same along a certificate, whose parts are checked one by one.
template <class Net, std::size_t size, Provable P, std::size_t nodes>
[[nodiscard]] constexpr Verdict<Net> prove(const Net& net, const Box<size>& box, const P& property,
                                           const Certificate<nodes>& certificate) {
    detail::GivenSplits<nodes> splits{certificate};
    return detail::search_for_proof(net, box, property, {.boxes = nodes}, splits, detail::unlimited_work);
}

/// Whether it is proved, quietly: a search that is too long for one constant evaluation is given up, and gives false.
template <class Net, std::size_t size, Provable P>
[[nodiscard]] constexpr bool proves(const Net& net, const Box<size>& box, const P& property,
                                    const ProofOptions& options = {}) {
    detail::FreeSplits splits;
    constexpr std::size_t most = detail::proof_costs.limit / 4 * 3;
    std::size_t work = detail::unlimited_work;
    if (std::is_constant_evaluated())
        work = most > detail::coefficient_work<Net> ? most - detail::coefficient_work<Net> : 0;
    return detail::search_for_proof(net, box, property, options, splits, work).answer == Answer::proved;
}

}  // namespace ctnn
