#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// How a box is halved, again and again, until each part can be proved alone: for each box, the input whose interval is
/// halved, followed by the lower half and then the upper half in the same form, or 65535 for a part that is not halved.
/// So the parts cover the box whatever numbers stand here.
template <std::size_t nodes>
struct Certificate {
    std::array<std::uint16_t, nodes> splits;

    /// Of a tree, in which each halving makes one part more.
    static constexpr std::size_t parts = (nodes + 1) / 2;
};

namespace detail {

/// The node of a part that is proved alone.
inline constexpr std::size_t leaf = 65535;

/// A search that halves as it sees fit and writes nothing down.
struct HeuristicSplits {
    static constexpr bool follows_certificate = false;
    [[nodiscard]] static constexpr std::size_t at(std::size_t) { return leaf; }
    [[nodiscard]] static constexpr bool checks(std::size_t) { return true; }
    [[nodiscard]] static constexpr bool is_finished(std::size_t) { return true; }
    static constexpr void write(std::size_t) {}
};

/// A search that only checks the parts of a certificate from `first` on, before `end`; it goes through all of its tree.
template <std::size_t nodes>
struct CertificateSplits {
    static constexpr bool follows_certificate = true;
    const Certificate<nodes>& certificate;
    std::size_t first = 0;
    std::size_t end = nodes;

    /// Beyond its end, a number that no input has.
    [[nodiscard]] constexpr std::size_t at(std::size_t position) const {
        return position < nodes ? certificate.splits[position] : leaf - 1;
    }
    [[nodiscard]] constexpr bool checks(std::size_t part) const { return part >= first && part < end; }
    [[nodiscard]] constexpr bool is_finished(std::size_t position) const { return position == nodes; }
    static constexpr void write(std::size_t) {}
};

/// A search that writes its halvings down.
template <std::size_t capacity>
struct RecordedSplits {
    static constexpr bool follows_certificate = false;
    std::array<std::uint16_t, capacity> splits{};
    std::size_t count = 0;

    [[nodiscard]] static constexpr std::size_t at(std::size_t) { return leaf; }
    [[nodiscard]] static constexpr bool checks(std::size_t) { return true; }
    [[nodiscard]] static constexpr bool is_finished(std::size_t) { return true; }
    constexpr void write(std::size_t split) {
        if (count < capacity) splits[count] = static_cast<std::uint16_t>(split);
        ++count;
    }
};

}  // namespace detail

}  // namespace ctnn
