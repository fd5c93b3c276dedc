#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/proofs/property.hpp>

/// Properties with a name.
namespace ctnn {

template <Provable P>
struct Requirement;

namespace detail {

template <Provable P>
inline constexpr ProvableKind provable_kind<Requirement<P>> = ProvableKind::requirement;

}  // namespace detail

/// A property with a name, such as a requirement's identifier, for diagnostics and reports.
template <Provable P>
struct Requirement {
    FixedString<64> name;
    P property;

    constexpr Requirement(std::string_view id, const P& unnamed) : name(FixedString<64>{} + id), property(unnamed) {}

    [[nodiscard]] constexpr std::string_view problem() const { return property.problem(); }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return property.describe(text);
    }
};

/// Names a property: `requirement("REQ-7", output<0> < 0.5)`.
template <Provable P>
[[nodiscard]] constexpr Requirement<P> requirement(std::string_view name, const P& property) {
    return {name, property};
}

namespace detail {

/// The name of a requirement; "the property" for a property without a name.
template <Provable P>
[[nodiscard]] constexpr std::string_view name_of(const P&) {
    return "the property";
}

template <Provable P>
[[nodiscard]] constexpr std::string_view name_of(const Requirement<P>& named) {
    return named.name.view();
}

/// The property that a requirement names; a property without a name itself.
template <Provable P>
[[nodiscard]] constexpr const P& without_name(const P& property) {
    return property;
}

template <Provable P>
[[nodiscard]] constexpr const P& without_name(const Requirement<P>& named) {
    return named.property;
}

}  // namespace detail

}  // namespace ctnn
