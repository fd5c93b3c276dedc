#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/proofs/linear_constraint.hpp>
#include <ctnn/proofs/property.hpp>

/// Properties combined with &&, || and !.
namespace ctnn {

template <Property Left, Property Right>
struct Conjunction;
template <Property Left, Property Right>
struct Disjunction;

namespace detail {

template <Property Left, Property Right>
inline constexpr ProvableKind provable_kind<Conjunction<Left, Right>> = ProvableKind::property;
template <Property Left, Property Right>
inline constexpr ProvableKind provable_kind<Disjunction<Left, Right>> = ProvableKind::property;

template <class P>
inline constexpr bool is_conjunction = false;
template <class Left, class Right>
inline constexpr bool is_conjunction<Conjunction<Left, Right>> = true;
template <class P>
inline constexpr bool is_disjunction = false;
template <class Left, class Right>
inline constexpr bool is_disjunction<Disjunction<Left, Right>> = true;

}  // namespace detail

/// The property `left && right`.
template <Property Left, Property Right>
struct Conjunction {
    Left left;
    Right right;

    constexpr Conjunction(const Left& one, const Right& other) : left(one), right(other) {}

    [[nodiscard]] constexpr std::string_view problem() const {
        return left.problem().empty() ? right.problem() : left.problem();
    }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<outputs> decide(const Decide& decide_constraint) const {
        const auto one = left.template decide<outputs>(decide_constraint);
        const auto other = right.template decide<outputs>(decide_constraint);
        return detail::weakest(one, other);
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return describe_inside(text + "(") + ")";
    }

    /// Like describe(), without parentheses: a chain of this operator has only one pair.
    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe_inside(const FixedString<capacity>& text) const {
        if constexpr (detail::is_conjunction<Left>) {
            return right.describe(left.describe_inside(text) + " && ");
        } else {
            return right.describe(left.describe(text) + " && ");
        }
    }
};

/// The property `left || right`.
template <Property Left, Property Right>
struct Disjunction {
    Left left;
    Right right;

    constexpr Disjunction(const Left& one, const Right& other) : left(one), right(other) {}

    [[nodiscard]] constexpr std::string_view problem() const {
        return left.problem().empty() ? right.problem() : left.problem();
    }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<outputs> decide(const Decide& decide_constraint) const {
        const auto one = left.template decide<outputs>(decide_constraint);
        if (one.holds) return one;
        const auto other = right.template decide<outputs>(decide_constraint);
        if (other.holds) return other;
        return other.value > one.value ? other : one;
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return describe_inside(text + "(") + ")";
    }

    /// Like describe(), without parentheses: a chain of this operator has only one pair.
    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe_inside(const FixedString<capacity>& text) const {
        if constexpr (detail::is_disjunction<Left>) {
            return right.describe(left.describe_inside(text) + " || ");
        } else {
            return right.describe(left.describe(text) + " || ");
        }
    }
};

template <Property Left, Property Right>
[[nodiscard]] constexpr Conjunction<Left, Right> operator&&(const Left& left, const Right& right) {
    return {left, right};
}

template <Property Left, Property Right>
[[nodiscard]] constexpr Disjunction<Left, Right> operator||(const Left& left, const Right& right) {
    return {left, right};
}

template <Property Left, Property Right>
[[nodiscard]] constexpr auto operator!(const Conjunction<Left, Right>& p) {
    return !p.left || !p.right;
}

template <Property Left, Property Right>
[[nodiscard]] constexpr auto operator!(const Disjunction<Left, Right>& p) {
    return !p.left && !p.right;
}

}  // namespace ctnn
