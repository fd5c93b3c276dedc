#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/proofs/linear.hpp>

/// What is to be shown of a network's outputs: comparisons of sums, joined by &&, || and !. A property is a value; it
/// is decided by asking a function for each comparison, so that one way of joining the answers serves a proof over a
/// box and a look at one point.
namespace ctnn {

namespace detail {

/// factors . y + constant + rest > 0, or >= 0 where it is not strict.
template <std::size_t outputs>
struct Atom {
    double factors[outputs];
    double constant;
    bool strict;
    double rest = 0;  ///< what rounding lost of `constant`
};

/// How far the sum of a comparison is above zero, at least; whether that is enough; and the comparison on which it
/// hangs.
template <std::size_t outputs>
struct Finding {
    double value;
    bool holds;
    Atom<outputs> atom;
};

/// Of two that must both hold, the one on which that hangs.
template <std::size_t outputs>
[[nodiscard]] constexpr const Finding<outputs>& weaker(const Finding<outputs>& one, const Finding<outputs>& other) {
    if (one.holds != other.holds) return one.holds ? other : one;
    return other.value < one.value ? other : one;
}

enum class ProvableKind { none, property, relation, requirement };

/// Each kind of property opts in by a specialization. There are no empty base classes, since their objects would be
/// passed in another way than before C++17, of which GCC warns on Arm.
template <class P>
inline constexpr ProvableKind provable_kind = ProvableKind::none;

}  // namespace detail

/// A property of the outputs for each input alone.
template <class P>
concept Property = detail::provable_kind<P> == detail::ProvableKind::property;

/// A property of pairs of inputs (relational_properties.hpp).
template <class P>
concept Relation = detail::provable_kind<P> == detail::ProvableKind::relation;

/// What can be proved: one of the two, with or without a name.
template <class P>
concept Provable = detail::provable_kind<P> != detail::ProvableKind::none;

enum class Order { less, less_or_equal, greater, greater_or_equal };

template <std::size_t outputs>
struct Comparison;

namespace detail {

template <std::size_t outputs>
inline constexpr ProvableKind provable_kind<Comparison<outputs>> = ProvableKind::property;

/// left - right, each being the sum of the two numbers, which nothing is lost of. Numbers of which only the sign
/// matters, since they are beyond all that factors times outputs can be, come to the largest double.
[[nodiscard]] constexpr Unrounded difference_of_constants(double left, double right) {
    constexpr double largest = (std::numeric_limits<double>::max)();
    constexpr double beyond = 0x1p1000;
    if (absolute(left) > largest || absolute(right) > largest) {
        if (left == right) return {0, 0};
        return {left > right ? largest : -largest, 0};
    }
    if ((absolute(left) > beyond || absolute(right) > beyond) && (left > 0) != (right > 0)) {
        return {left > right ? largest : -largest, 0};
    }
    return two_sum(left, -right);
}

/// Why the two sides of a comparison cannot be subtracted.
template <std::size_t outputs>
[[nodiscard]] constexpr ConstantProblem problem_of_sides(const Linear<outputs>& left, const Linear<outputs>& right) {
    ConstantProblem problem = first_of(left.problem, right.problem);
    if (problem != ConstantProblem::none) return problem;
    if (is_infinite(left.constant) && is_infinite(right.constant)) return reported(ConstantProblem::sum_is_inexact);
    for (std::size_t i = 0; i < outputs; ++i) {
        problem = first_of(problem, checked_factor(exact_sum(left.factors[i], -right.factors[i])).problem);
    }
    return problem;
}

}  // namespace detail

/// left < right, and so on.
template <std::size_t outputs_>
struct Comparison {
    static constexpr std::size_t outputs = outputs_;

    Linear<outputs> left;
    Linear<outputs> right;
    Order order;
    detail::ConstantProblem constant_problem;

    constexpr Comparison(const Linear<outputs>& left_side, Order how, const Linear<outputs>& right_side)
        : left(left_side),
          right(right_side),
          order(how),
          constant_problem(detail::problem_of_sides(left_side, right_side)) {}

    /// What is wrong with its numbers; empty if nothing is.
    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    template <std::size_t of_network, class Decide>
    [[nodiscard]] constexpr detail::Finding<of_network> decide(const Decide& decide_atom) const {
        static_assert(
            outputs <= of_network,
            "ctnn: the property speaks of an output that this network does not have; outputs are counted from "
            "0 (outputs needed <= outputs of the network)");
        const bool rising = order == Order::greater || order == Order::greater_or_equal;
        const Linear<outputs>& above = rising ? left : right;
        const Linear<outputs>& below = rising ? right : left;
        detail::Atom<of_network> atom{};
        for (std::size_t i = 0; i < outputs; ++i) atom.factors[i] = above.factors[i] - below.factors[i];
        const detail::Unrounded constant = detail::difference_of_constants(above.constant, below.constant);
        atom.constant = constant.value;
        atom.rest = constant.lost;
        atom.strict = order == Order::greater || order == Order::less;
        return decide_atom(atom);
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        constexpr std::string_view words[] = {" < ", " <= ", " > ", " >= "};
        return detail::describe(detail::describe(text, left) + words[static_cast<std::size_t>(order)], right);
    }

    [[nodiscard]] friend constexpr Comparison operator!(const Comparison& p) {
        constexpr Order opposites[] = {Order::greater_or_equal, Order::greater, Order::less_or_equal, Order::less};
        return {p.left, opposites[static_cast<std::size_t>(p.order)], p.right};
    }
};

template <Property Left, Property Right>
struct Both;
template <Property Left, Property Right>
struct Either;

namespace detail {

template <Property Left, Property Right>
inline constexpr ProvableKind provable_kind<Both<Left, Right>> = ProvableKind::property;
template <Property Left, Property Right>
inline constexpr ProvableKind provable_kind<Either<Left, Right>> = ProvableKind::property;

template <class P>
inline constexpr bool is_both = false;
template <class Left, class Right>
inline constexpr bool is_both<Both<Left, Right>> = true;
template <class P>
inline constexpr bool is_either = false;
template <class Left, class Right>
inline constexpr bool is_either<Either<Left, Right>> = true;

}  // namespace detail

/// Both hold.
template <Property Left, Property Right>
struct Both {
    Left left;
    Right right;

    constexpr Both(const Left& one, const Right& other) : left(one), right(other) {}

    [[nodiscard]] constexpr std::string_view problem() const {
        return left.problem().empty() ? right.problem() : left.problem();
    }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::Finding<outputs> decide(const Decide& decide_atom) const {
        const auto one = left.template decide<outputs>(decide_atom);
        const auto other = right.template decide<outputs>(decide_atom);
        return detail::weaker(one, other);
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return describe_inside(text + "(") + ")";
    }

    /// Without brackets, which a chain of the same kind has once.
    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe_inside(const FixedString<capacity>& text) const {
        if constexpr (detail::is_both<Left>) {
            return right.describe(left.describe_inside(text) + " && ");
        } else {
            return right.describe(left.describe(text) + " && ");
        }
    }
};

/// At least one holds.
template <Property Left, Property Right>
struct Either {
    Left left;
    Right right;

    constexpr Either(const Left& one, const Right& other) : left(one), right(other) {}

    [[nodiscard]] constexpr std::string_view problem() const {
        return left.problem().empty() ? right.problem() : left.problem();
    }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::Finding<outputs> decide(const Decide& decide_atom) const {
        const auto one = left.template decide<outputs>(decide_atom);
        if (one.holds) return one;
        const auto other = right.template decide<outputs>(decide_atom);
        if (other.holds) return other;
        return other.value > one.value ? other : one;
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return describe_inside(text + "(") + ")";
    }

    /// Without brackets, which a chain of the same kind has once.
    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe_inside(const FixedString<capacity>& text) const {
        if constexpr (detail::is_either<Left>) {
            return right.describe(left.describe_inside(text) + " || ");
        } else {
            return right.describe(left.describe(text) + " || ");
        }
    }
};

template <Property Left, Property Right>
[[nodiscard]] constexpr Both<Left, Right> operator&&(const Left& left, const Right& right) {
    return {left, right};
}

template <Property Left, Property Right>
[[nodiscard]] constexpr Either<Left, Right> operator||(const Left& left, const Right& right) {
    return {left, right};
}

template <Property Left, Property Right>
[[nodiscard]] constexpr auto operator!(const Both<Left, Right>& p) {
    return !p.left || !p.right;
}

template <Property Left, Property Right>
[[nodiscard]] constexpr auto operator!(const Either<Left, Right>& p) {
    return !p.left && !p.right;
}

#define CTNN_COMPARISON(symbol, name)                                                                      \
    template <class A, class B>                                                                            \
        requires detail::LinearPair<A, B>                                                                  \
    [[nodiscard]] constexpr auto operator symbol(const A& a, const B& b) {                                 \
        constexpr std::size_t outputs = detail::common_outputs<A, B>;                                      \
        return Comparison<outputs>(detail::widened<outputs>(a), Order::name, detail::widened<outputs>(b)); \
    }

CTNN_COMPARISON(<, less)
CTNN_COMPARISON(<=, less_or_equal)
CTNN_COMPARISON(>, greater)
CTNN_COMPARISON(>=, greater_or_equal)

#undef CTNN_COMPARISON

template <Provable P>
struct Requirement;

namespace detail {

template <Provable P>
inline constexpr ProvableKind provable_kind<Requirement<P>> = ProvableKind::requirement;

}  // namespace detail

/// A property with a name, such as a requirement's identifier, which diagnostics and reports repeat.
template <Provable P>
struct Requirement {
    FixedString<64> name;
    P property;

    constexpr Requirement(std::string_view words, const P& what) : name(FixedString<64>{} + words), property(what) {}

    [[nodiscard]] constexpr std::string_view problem() const { return property.problem(); }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return property.describe(text);
    }
};

/// `requirement("REQ-7", output<0> < 0.5)`
template <Provable P>
[[nodiscard]] constexpr Requirement<P> requirement(std::string_view name, const P& property) {
    return {name, property};
}

namespace detail {

template <Provable P>
[[nodiscard]] constexpr std::string_view name_of(const P&) {
    return "the property";
}

template <Provable P>
[[nodiscard]] constexpr std::string_view name_of(const Requirement<P>& named) {
    return named.name.view();
}

/// The property itself.
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
