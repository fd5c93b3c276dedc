#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/segments.hpp>
#include <ctnn/proofs/proves.hpp>

/// Proofs as constants: the compiler searches or checks a certificate in as many constant evaluations as necessary.
namespace ctnn {

namespace detail {

template <const auto& net>
inline constexpr auto double_parameters_of = double_parameters(net);

inline constexpr ProofOptions default_proof_options{};

/// The fourth argument of `proved`, if any: options, a certificate or a segment of a certificate.
template <const auto&... guide>
struct ProofBy {
    static constexpr const ProofOptions& options = default_proof_options;
    using Splits = HeuristicSplits;
    static constexpr Splits splits() { return {}; }
};

template <const auto& guide>
    requires std::is_same_v<std::remove_cvref_t<decltype(guide)>, ProofOptions>
struct ProofBy<guide> {
    static constexpr const ProofOptions& options = guide;
    using Splits = HeuristicSplits;
    static constexpr Splits splits() { return {}; }
};

template <std::size_t nodes>
inline constexpr ProofOptions options_for_nodes{.max_boxes = nodes};

template <class>
inline constexpr std::size_t certificate_nodes = 0;

template <std::size_t nodes>
inline constexpr std::size_t certificate_nodes<Certificate<nodes>> = nodes;

template <const auto& guide>
    requires(certificate_nodes<std::remove_cvref_t<decltype(guide)>> > 0)
struct ProofBy<guide> {
    static constexpr std::size_t nodes = certificate_nodes<std::remove_cvref_t<decltype(guide)>>;
    static constexpr const ProofOptions& options = options_for_nodes<nodes>;
    using Splits = CertificateSplits<nodes>;
    static constexpr Splits splits() { return {guide}; }
};

/// One of `segments` equal shares of the parts of a certificate.
template <const auto& certificate, std::size_t segment, std::size_t segments>
struct CertificateSegment {};

template <const auto& certificate, std::size_t segment, std::size_t segments>
inline constexpr CertificateSegment<certificate, segment, segments> segment_of{};

template <class>
struct SegmentOf {
    static constexpr bool is_segment = false;
};

template <const auto& certificate_, std::size_t segment, std::size_t segments>
struct SegmentOf<CertificateSegment<certificate_, segment, segments>> {
    static constexpr bool is_segment = true;
    static constexpr const auto& certificate = certificate_;
    static constexpr std::size_t parts = std::remove_cvref_t<decltype(certificate_)>::parts;
    static constexpr std::size_t first = parts * segment / segments;
    static constexpr std::size_t end = segment + 1 == segments ? unlimited_work : parts * (segment + 1) / segments;
};

template <const auto& guide>
    requires SegmentOf<std::remove_cvref_t<decltype(guide)>>::is_segment
struct ProofBy<guide> {
    using Segment = SegmentOf<std::remove_cvref_t<decltype(guide)>>;
    static constexpr std::size_t nodes = certificate_nodes<std::remove_cvref_t<decltype(Segment::certificate)>>;
    static constexpr const ProofOptions& options = options_for_nodes<nodes>;
    using Splits = CertificateSplits<nodes>;
    static constexpr Splits splits() { return {Segment::certificate, Segment::first, Segment::end}; }
};

/// A search in the compiler, split into segments that each fit the limits of one constant evaluation.
template <const auto& net, const auto& box, const auto& property, const auto&... guide>
struct SegmentedProof {
    using Net = std::remove_cvref_t<decltype(net)>;
    using P = std::remove_cvref_t<decltype(property)>;
    static_assert(check_arguments<Net, std::remove_cvref_t<decltype(box)>, P>());
    static_assert(check_network<Net>());
    using Unnamed = std::remove_cvref_t<decltype(without_name(property))>;
    using By = ProofBy<guide...>;
    using State = SearchState<Net>;
    static_assert(sizeof...(guide) <= 1,
                  "ctnn: too many arguments of proved<>; it takes options or a certificate, not both");
    static constexpr bool fits = check_box<Net, std::remove_cvref_t<decltype(box)>::size>();

    static constexpr State advance(State state) {
        auto splits = By::splits();
        const Search<Net, Unnamed, typename By::Splits> search{double_parameters_of<net>, net, without_name(property),
                                                               By::options, splits};
        search.advance(state, proof_costs.limit / 2);
        return state;
    }

    static constexpr State first() {
        State state = begin_search<Net>(box, By::options.seed);
        reject_invalid_property(state, property);
        return advance(state);
    }
    static constexpr State next(const State& before, std::size_t) { return advance(before); }

    template <std::size_t index>
    using Segment = detail::Segment<SegmentedProof, index>;

    /// Segments are instantiated in order, so that the depth of instantiations does not grow with their number.
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

/// The message of the diagnostic; empty if the property is proved.
template <const auto& net, const auto& box, const auto& property, const auto&... guide>
inline constexpr auto failure_message = [] {
    constexpr auto verdict = SegmentedProof<net, box, property, guide...>::verdict();
    return verdict.answer == Answer::proved ? FixedString<1000>{} : message(verdict, property);
}();

}  // namespace detail

/// The verdict of a search in the compiler, under its default limits, however long it takes. Network, box and property
/// are constexpr variables at namespace scope; optional ProofOptions or a Certificate may follow.
template <const auto& net, const auto& box, const auto& property, const auto&... guide>
inline constexpr auto verdict = detail::SegmentedProof<net, box, property, guide...>::verdict();

/// Whether the property is proved: `static_assert(proved<net, box, property>);`. If it is not, the program does not
/// compile, and the head of the diagnostic contains the message of the verdict.
template <const auto& net, const auto& box, const auto& property, const auto&... guide>
inline constexpr bool proved = require_empty<detail::failure_message<net, box, property, guide...>>();

}  // namespace ctnn

/// `CTNN_PROVED(net, box, property, certificate);` at namespace scope: like static_assert(proved<...>), split into 16
/// assertions over a sixteenth of the parts each. A function follows each of them, because GCC frees the memory of
/// constant evaluations only after a function, so that the proof needs a sixteenth of the memory.
#define CTNN_PROVED(net, box, property, certificate)            \
    CTNN_PROVED_4_SEGMENTS(net, box, property, certificate, 0)  \
    CTNN_PROVED_4_SEGMENTS(net, box, property, certificate, 4)  \
    CTNN_PROVED_4_SEGMENTS(net, box, property, certificate, 8)  \
    CTNN_PROVED_4_SEGMENTS(net, box, property, certificate, 12) \
    static_assert(true)

#define CTNN_PROVED_4_SEGMENTS(net, box, property, certificate, segment) \
    CTNN_PROVED_SEGMENT(net, box, property, certificate, segment, 0)     \
    CTNN_PROVED_SEGMENT(net, box, property, certificate, segment, 1)     \
    CTNN_PROVED_SEGMENT(net, box, property, certificate, segment, 2)     \
    CTNN_PROVED_SEGMENT(net, box, property, certificate, segment, 3)

#define CTNN_PROVED_SEGMENT(net, box, property, certificate, segment, more)                                   \
    static_assert(                                                                                            \
        ::ctnn::proved<net, box, property, ::ctnn::detail::segment_of<certificate, (segment) + (more), 16>>); \
    [[maybe_unused]] inline void CTNN_NAME_OF_PROVED_SEGMENT(__LINE__, segment, more)() {}

#define CTNN_NAME_OF_PROVED_SEGMENT(line, segment, more) CTNN_PASTE_PROVED_SEGMENT(line, segment, more)
#define CTNN_PASTE_PROVED_SEGMENT(line, segment, more) ctnn_after_segment_##line##_##segment##_##more
