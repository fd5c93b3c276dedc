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

/// coefficients . y + constant + rest > 0, or >= 0 where it is not strict.
template <std::size_t outputs>
struct LinearConstraint {
    double coefficients[outputs];
    double constant;
    bool strict;
    double rest = 0;  ///< what rounding lost of `constant`
};

/// How far the sum of a comparison is above zero, at least; whether that is enough; and the comparison on which it
/// hangs.
template <std::size_t outputs>
struct ConstraintBound {
    double value;
    bool holds;
    LinearConstraint<outputs> constraint;
};

/// Of two that must both hold, the one on which that hangs.
template <std::size_t outputs>
[[nodiscard]] constexpr const ConstraintBound<outputs>& weakest(const ConstraintBound<outputs>& one,
                                                                const ConstraintBound<outputs>& other) {
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
concept RelationalProperty = detail::provable_kind<P> == detail::ProvableKind::relation;

/// What can be proved: one of the two, with or without a name.
template <class P>
concept Provable = detail::provable_kind<P> != detail::ProvableKind::none;

enum class ComparisonOperator { less, less_or_equal, greater, greater_or_equal };

template <std::size_t outputs>
struct Comparison;

namespace detail {

template <std::size_t outputs>
inline constexpr ProvableKind provable_kind<Comparison<outputs>> = ProvableKind::property;

/// left - right, each being the sum of the two numbers, which nothing is lost of. Numbers of which only the sign
/// matters, since they are beyond all that coefficients times outputs can be, come to the largest double.
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
[[nodiscard]] constexpr ConstantProblem problem_of_sides(const LinearExpression<outputs>& left,
                                                         const LinearExpression<outputs>& right) {
    ConstantProblem problem = first_of(left.problem, right.problem);
    if (problem != ConstantProblem::none) return problem;
    if (is_infinite(left.constant) && is_infinite(right.constant)) return reported(ConstantProblem::sum_is_inexact);
    for (std::size_t i = 0; i < outputs; ++i) {
        problem =
            first_of(problem, checked_coefficient(exact_sum(left.coefficients[i], -right.coefficients[i])).problem);
    }
    return problem;
}

}  // namespace detail

/// left < right, and so on.
template <std::size_t outputs_>
struct Comparison {
    static constexpr std::size_t outputs = outputs_;

    LinearExpression<outputs> left;
    LinearExpression<outputs> right;
    ComparisonOperator op;
    detail::ConstantProblem constant_problem;

    constexpr Comparison(const LinearExpression<outputs>& left_side, ComparisonOperator comparison,
                         const LinearExpression<outputs>& right_side)
        : left(left_side),
          right(right_side),
          op(comparison),
          constant_problem(detail::problem_of_sides(left_side, right_side)) {}

    /// What is wrong with its numbers; empty if nothing is.
    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    template <std::size_t network_outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<network_outputs> decide(const Decide& decide_constraint) const {
        static_assert(
            outputs <= network_outputs,
            "ctnn: the property speaks of an output that this network does not have; outputs are counted from "
            "0 (outputs needed <= outputs of the network)");
        const bool rising = op == ComparisonOperator::greater || op == ComparisonOperator::greater_or_equal;
        const LinearExpression<outputs>& above = rising ? left : right;
        const LinearExpression<outputs>& below = rising ? right : left;
        detail::LinearConstraint<network_outputs> constraint{};
        for (std::size_t i = 0; i < outputs; ++i)
            constraint.coefficients[i] = above.coefficients[i] - below.coefficients[i];
        const detail::Unrounded constant = detail::difference_of_constants(above.constant, below.constant);
        constraint.constant = constant.value;
        constraint.rest = constant.lost;
        constraint.strict = op == ComparisonOperator::greater || op == ComparisonOperator::less;
        return decide_constraint(constraint);
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        constexpr std::string_view words[] = {" < ", " <= ", " > ", " >= "};
        return detail::describe(detail::describe(text, left) + words[static_cast<std::size_t>(op)], right);
    }

    [[nodiscard]] friend constexpr Comparison operator!(const Comparison& p) {
        constexpr ComparisonOperator opposites[] = {ComparisonOperator::greater_or_equal, ComparisonOperator::greater,
                                                    ComparisonOperator::less_or_equal, ComparisonOperator::less};
        return {p.left, opposites[static_cast<std::size_t>(p.op)], p.right};
    }
};

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

/// Both hold.
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

    /// Without brackets, which a chain of the same kind has once.
    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe_inside(const FixedString<capacity>& text) const {
        if constexpr (detail::is_conjunction<Left>) {
            return right.describe(left.describe_inside(text) + " && ");
        } else {
            return right.describe(left.describe(text) + " && ");
        }
    }
};

/// At least one holds.
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

    /// Without brackets, which a chain of the same kind has once.
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

#define CTNN_COMPARISON(symbol, name)                                                     \
    template <class A, class B>                                                           \
        requires detail::LinearPair<A, B>                                                 \
    [[nodiscard]] constexpr auto operator symbol(const A& a, const B& b) {                \
        constexpr std::size_t outputs = detail::common_outputs<A, B>;                     \
        return Comparison<outputs>(detail::widened<outputs>(a), ComparisonOperator::name, \
                                   detail::widened<outputs>(b));                          \
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

    constexpr Requirement(std::string_view id, const P& unnamed) : name(FixedString<64>{} + id), property(unnamed) {}

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
