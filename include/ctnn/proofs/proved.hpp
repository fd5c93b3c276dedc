#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/segments.hpp>
#include <ctnn/proofs/proves.hpp>

namespace ctnn {

namespace detail {

template <const auto& net>
inline constexpr auto coefficients_of = coefficients(net);

inline constexpr ProofOptions default_proof_options{};

/// What `proved` was given beside the network, the box and the property: options, a certificate, or nothing.
template <const auto&... how>
struct ProofBy {
    static constexpr const ProofOptions& options = default_proof_options;
    using Splits = FreeSplits;
    static constexpr Splits splits() { return {}; }
};

template <const auto& how>
    requires std::is_same_v<std::remove_cvref_t<decltype(how)>, ProofOptions>
struct ProofBy<how> {
    static constexpr const ProofOptions& options = how;
    using Splits = FreeSplits;
    static constexpr Splits splits() { return {}; }
};

template <std::size_t nodes>
inline constexpr ProofOptions options_for_nodes{.boxes = nodes};

template <class>
inline constexpr std::size_t certificate_nodes = 0;

template <std::size_t nodes>
inline constexpr std::size_t certificate_nodes<Certificate<nodes>> = nodes;

template <const auto& how>
    requires(certificate_nodes<std::remove_cvref_t<decltype(how)>> > 0)
struct ProofBy<how> {
    static constexpr std::size_t nodes = certificate_nodes<std::remove_cvref_t<decltype(how)>>;
    static constexpr const ProofOptions& options = options_for_nodes<nodes>;
    using Splits = GivenSplits<nodes>;
    static constexpr Splits splits() { return {how}; }
};

/// The parts of a certificate that one of several proofs checks.
template <const auto& certificate, std::size_t slice, std::size_t slices>
struct CertificateSlice {};

template <const auto& certificate, std::size_t slice, std::size_t slices>
inline constexpr CertificateSlice<certificate, slice, slices> slice_of{};

template <class>
struct SliceOf {
    static constexpr bool is_slice = false;
};

template <const auto& certificate_, std::size_t slice, std::size_t slices>
struct SliceOf<CertificateSlice<certificate_, slice, slices>> {
    static constexpr bool is_slice = true;
    static constexpr const auto& certificate = certificate_;
    static constexpr std::size_t parts = std::remove_cvref_t<decltype(certificate_)>::parts;
    static constexpr std::size_t first = parts * slice / slices;
    static constexpr std::size_t end = slice + 1 == slices ? unlimited_work : parts * (slice + 1) / slices;
};

template <const auto& how>
    requires SliceOf<std::remove_cvref_t<decltype(how)>>::is_slice
struct ProofBy<how> {
    using Slice = SliceOf<std::remove_cvref_t<decltype(how)>>;
    static constexpr std::size_t nodes = certificate_nodes<std::remove_cvref_t<decltype(Slice::certificate)>>;
    static constexpr const ProofOptions& options = options_for_nodes<nodes>;
    using Splits = GivenSplits<nodes>;
    static constexpr Splits splits() { return {Slice::certificate, Slice::first, Slice::end}; }
};

/// A search in the compiler, cut into segments that each stay below the limits of one constant evaluation.
template <const auto& net, const auto& box, const auto& property, const auto&... how>
struct SegmentedProof {
    using Net = std::remove_cvref_t<decltype(net)>;
    using P = std::remove_cvref_t<decltype(property)>;
    static_assert(check_arguments<Net, std::remove_cvref_t<decltype(box)>, P>());
    static_assert(check_network<Net>());
    using What = std::remove_cvref_t<decltype(without_name(property))>;
    using By = ProofBy<how...>;
    using State = Search<Net>;
    static_assert(sizeof...(how) <= 1, "ctnn: proved<> takes options or a certificate, not both");
    static constexpr bool fits = check_box<Net, std::remove_cvref_t<decltype(box)>::size>();

    static constexpr State advance(State state) {
        auto splits = By::splits();
        const Searcher<Net, What, typename By::Splits> searcher{coefficients_of<net>, net, without_name(property),
                                                                By::options, splits};
        searcher.advance(state, proof_costs.limit / 2);
        return state;
    }

    static constexpr State first() {
        State state = begin_search<Net>(box, By::options.seed);
        reject_wrong_property(state, property);
        return advance(state);
    }
    static constexpr State next(const State& before, std::size_t) { return advance(before); }

    template <std::size_t index>
    using Segment = detail::Segment<SegmentedProof, index>;

    /// Segments are instantiated in order, so that their depth is not that of a chain.
    static constexpr std::size_t block = 64;

    template <std::size_t index>
    static consteval bool ends_before() {
        if constexpr (index == 0) {
            return false;
        } else if constexpr (ends_before<index - 1>()) {
            return true;
        } else {
            return Segment<index - 1>::state().done;
        }
    }

    template <std::size_t first, std::size_t... i>
    static consteval bool run(std::index_sequence<i...>) {
        return (ends_before<first + i + 1>() || ...);
    }

    template <std::size_t first>
    static consteval std::size_t count() {
        if constexpr (run<first>(std::make_index_sequence<block>{})) {
            return []<std::size_t... i>(std::index_sequence<i...>) {
                return first + 1 + (std::size_t(0) + ... + (ends_before<first + i + 1>() ? 0 : 1));
            }(std::make_index_sequence<block>{});
        } else {
            return count<first + block>();
        }
    }

    static constexpr std::size_t segments = count<0>();

    static consteval Verdict<Net> verdict() { return Segment<segments - 1>::state().verdict; }
};

/// What the diagnostic is to say: nothing of a proof.
template <const auto& net, const auto& box, const auto& property, const auto&... how>
inline constexpr auto complaint = [] {
    constexpr auto verdict = SegmentedProof<net, box, property, how...>::verdict();
    return verdict.answer == Answer::proved ? FixedString<1000>{} : message(verdict, property);
}();

}  // namespace detail

/// The verdict of a search in the compiler, under its default limits however long it takes. Network, box and property
/// are constexpr variables at namespace scope; so is what may follow: ProofOptions, or a Certificate.
template <const auto& net, const auto& box, const auto& property, const auto&... how>
inline constexpr auto verdict = detail::SegmentedProof<net, box, property, how...>::verdict();

/// `static_assert(proved<net, box, property>);` Where it is not proved, the diagnostic says at its head what was found.
template <const auto& net, const auto& box, const auto& property, const auto&... how>
inline constexpr bool proved = require_empty<detail::complaint<net, box, property, how...>>();

}  // namespace ctnn

/// `CTNN_PROVE_IN_SLICES(net, box, property, certificate);` at namespace scope: what static_assert(proved<...>) says,
/// in 16 assertions, each of a sixteenth of the parts. After each stands a function, since GCC frees what an evaluation
/// left behind only where a function ends; so it needs a sixteenth of the memory.
#define CTNN_PROVE_IN_SLICES(net, box, property, certificate) \
    CTNN_PROVE_4_SLICES(net, box, property, certificate, 0)   \
    CTNN_PROVE_4_SLICES(net, box, property, certificate, 4)   \
    CTNN_PROVE_4_SLICES(net, box, property, certificate, 8)   \
    CTNN_PROVE_4_SLICES(net, box, property, certificate, 12)  \
    static_assert(true)

#define CTNN_PROVE_4_SLICES(net, box, property, certificate, slice) \
    CTNN_PROVE_SLICE(net, box, property, certificate, slice, 0)     \
    CTNN_PROVE_SLICE(net, box, property, certificate, slice, 1)     \
    CTNN_PROVE_SLICE(net, box, property, certificate, slice, 2)     \
    CTNN_PROVE_SLICE(net, box, property, certificate, slice, 3)

#define CTNN_PROVE_SLICE(net, box, property, certificate, slice, more)                                              \
    static_assert(::ctnn::proved<net, box, property, ::ctnn::detail::slice_of<certificate, (slice) + (more), 16>>); \
    [[maybe_unused]] inline void CTNN_NAME_OF_SLICE(__LINE__, slice, more)() {}

#define CTNN_NAME_OF_SLICE(line, slice, more) CTNN_PASTE_SLICE(line, slice, more)
#define CTNN_PASTE_SLICE(line, slice, more) ctnn_after_slice_##line##_##slice##_##more
