#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/proofs/constant.hpp>
#include <ctnn/proofs/exact_sum.hpp>
#include <ctnn/proofs/linear.hpp>
#include <ctnn/proofs/linear_constraint.hpp>
#include <ctnn/proofs/property.hpp>

/// Comparisons of sums of outputs: `output<0> < 0.5`, `output<1> - output<0> >= 0.1`.
namespace ctnn {

enum class ComparisonOperator { less, less_or_equal, greater, greater_or_equal };

template <std::size_t outputs>
struct Comparison;

namespace detail {

template <std::size_t outputs>
inline constexpr ProvableKind provable_kind<Comparison<outputs>> = ProvableKind::property;

/// Returns left - right without a rounding error. If a number exceeds every possible sum of outputs, only the sign of
/// the difference matters; the result is then plus or minus the largest double.
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

/// The reason why the two sides of a comparison cannot be subtracted, if any.
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

/// The property `left op right`.
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

    /// The problem with its numbers; empty if there is none.
    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    template <std::size_t network_outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<network_outputs> decide(const Decide& decide_constraint) const {
        static_assert(
            outputs <= network_outputs,
            "ctnn: the property names an output that this network does not have (outputs needed <= outputs of the "
            "network); output<0> is the first");
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

}  // namespace ctnn
