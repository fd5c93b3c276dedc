#pragma once

#include <ctnn/core/language.hpp>

/// Properties of a network's outputs, the concepts. A property is a value with these members:
///
///     std::string_view problem() const;              // what is wrong with its numbers; empty if nothing is
///     auto decide<outputs>(evaluate) const;          // the ConstraintBound that decides it
///     auto describe(const FixedString& text) const;  // `text` followed by the property
///
/// decide() calls `evaluate` for each LinearConstraint, so the same logic serves a proof over a box and a check at one
/// point. A relational property has decide_over() instead.
namespace ctnn {

namespace detail {

/// The kind of a provable type. Each type opts in by a specialization instead of an empty base class, because objects
/// with empty base classes are passed differently since C++17 on Arm, and GCC warns about it.
enum class ProvableKind { none, property, relation, requirement };

template <class P>
inline constexpr ProvableKind provable_kind = ProvableKind::none;

}  // namespace detail

/// A property of the outputs at each input alone.
template <class P>
concept Property = detail::provable_kind<P> == detail::ProvableKind::property;

/// A property of pairs of inputs, see relational_properties.hpp.
template <class P>
concept RelationalProperty = detail::provable_kind<P> == detail::ProvableKind::relation;

/// A property or relational property, with or without a name.
template <class P>
concept Provable = detail::provable_kind<P> != detail::ProvableKind::none;

}  // namespace ctnn
