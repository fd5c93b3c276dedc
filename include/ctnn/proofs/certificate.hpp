#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// A tree of halvings of a box, whose leaves are parts that can each be proved alone. A node is the number of the input
/// whose interval is halved, followed by the subtree of the lower half and that of the upper half, or 65535 for a leaf.
/// The parts cover the box whatever the nodes are, because each is a half of another.
template <std::size_t nodes>
struct Certificate {
    std::array<std::uint16_t, nodes> splits;

    /// Number of leaves of the tree; each halving adds one.
    static constexpr std::size_t parts = (nodes + 1) / 2;
};

namespace detail {

/// The node of a part that is not halved.
inline constexpr std::size_t leaf = 65535;

/// Splits chosen by the search and not recorded.
struct HeuristicSplits {
    static constexpr bool follows_certificate = false;
    [[nodiscard]] static constexpr std::size_t at(std::size_t) { return leaf; }
    [[nodiscard]] static constexpr bool checks(std::size_t) { return true; }
    [[nodiscard]] static constexpr bool is_finished(std::size_t) { return true; }
    static constexpr void write(std::size_t) {}
};

/// Splits of a certificate. The search visits the whole tree and checks the parts from `first` to before `end`.
template <std::size_t nodes>
struct CertificateSplits {
    static constexpr bool follows_certificate = true;
    const Certificate<nodes>& certificate;
    std::size_t first = 0;
    std::size_t end = nodes;

    /// The node at a position; past the end a number that is no input.
    [[nodiscard]] constexpr std::size_t at(std::size_t position) const {
        return position < nodes ? certificate.splits[position] : leaf - 1;
    }
    [[nodiscard]] constexpr bool checks(std::size_t part) const { return part >= first && part < end; }
    [[nodiscard]] constexpr bool is_finished(std::size_t position) const { return position == nodes; }
    static constexpr void write(std::size_t) {}
};

/// Splits chosen by the search and recorded, up to `capacity` nodes; `count` also counts the nodes beyond.
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
