#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/core/to_decimal.hpp>
#include <ctnn/proofs/constant.hpp>
#include <ctnn/proofs/exact_sum.hpp>

/// Linear expressions of a network's outputs: `output<1> - 2 * output<0> + 0.5`.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// constant + sum over i of coefficients[i] output[i], without rounding. Coefficients and constant are exact as well:
/// numbers that do not combine exactly in double are a problem.
template <std::size_t outputs>
struct LinearExpression {
    double coefficients[outputs];
    double constant;
    detail::ConstantProblem problem = detail::ConstantProblem::none;
};

namespace detail {

template <std::size_t i>
consteval LinearExpression<i + 1> only_output() {
    LinearExpression<i + 1> sum{};
    sum.coefficients[i] = 1;
    return sum;
}

/// The number of outputs of a LinearExpression; 0 for other types.
template <class T>
inline constexpr std::size_t linear_outputs = 0;

template <std::size_t outputs>
inline constexpr std::size_t linear_outputs<LinearExpression<outputs>> = outputs;

/// A number or an expression of fewer outputs as an expression of `outputs` outputs.
template <std::size_t outputs, class Number>
    requires std::is_arithmetic_v<Number>
constexpr LinearExpression<outputs> widened(Number number) {
    const Constant constant = exact_constant(number);
    LinearExpression<outputs> sum{};
    sum.constant = constant.value;
    sum.problem = constant.problem;
    return sum;
}

template <std::size_t outputs, std::size_t given>
constexpr LinearExpression<outputs> widened(const LinearExpression<given>& narrow) {
    LinearExpression<outputs> sum{};
    for (std::size_t i = 0; i < given; ++i) sum.coefficients[i] = narrow.coefficients[i];
    sum.constant = narrow.constant;
    sum.problem = narrow.problem;
    return sum;
}

/// Returns a + b, or a problem if the sum is not exact. Infinity plus a finite number is infinity.
[[nodiscard]] constexpr Constant exact_sum(double a, double b) {
    if (is_infinite(a) && is_infinite(b) && (a > 0) != (b > 0)) return {0, reported(ConstantProblem::sum_is_inexact)};
    if (is_infinite(a) || is_infinite(b)) return {is_infinite(a) ? a : b, ConstantProblem::none};
    if (a == 0 || b == 0) return {a == 0 ? b : a, ConstantProblem::none};
    // Rejected to avoid overflow; exact sums of such numbers have no use.
    if (absolute(a) > 0x1p1000 || absolute(b) > 0x1p1000) return {0, reported(ConstantProblem::sum_is_inexact)};
    const Unrounded sum = two_sum(a, b);
    return {sum.value, reported(sum.lost == 0 ? ConstantProblem::none : ConstantProblem::sum_is_inexact)};
}

/// Returns coefficient b, or a problem if the product is not exact. |coefficient| is at most max_coefficient.
[[nodiscard]] constexpr Constant exact_product(double coefficient, double b) {
    if (coefficient == 0 || b == 0) {
        return {0, reported(is_infinite(b) ? ConstantProblem::sum_is_inexact : ConstantProblem::none)};
    }
    if (coefficient == 1 || coefficient == -1) return {coefficient > 0 ? b : -b, ConstantProblem::none};
    if (is_infinite(b)) return {coefficient > 0 ? b : -b, ConstantProblem::none};
    if (absolute(b) > max_coefficient) return {0, reported(ConstantProblem::sum_is_inexact)};
    const Unrounded product = two_product(coefficient, b);
    const bool is_exact = product.lost == 0 && product_is_exact(coefficient, b, product.value);
    return {product.value, reported(is_exact ? ConstantProblem::none : ConstantProblem::sum_is_inexact)};
}

[[nodiscard]] constexpr Constant checked_coefficient(const Constant& coefficient) {
    if (absolute(coefficient.value) <= max_coefficient || coefficient.problem != ConstantProblem::none)
        return coefficient;
    return {0, reported(ConstantProblem::coefficient_too_large)};
}

/// Writes the value to `number`, or records its problem in `problem`.
constexpr void take(const Constant& constant, double& number, ConstantProblem& problem) {
    number = constant.problem == ConstantProblem::none ? constant.value : 0;
    problem = first_of(problem, constant.problem);
}

template <std::size_t outputs>
constexpr LinearExpression<outputs> scaled(const LinearExpression<outputs>& sum, const Constant& given_coefficient) {
    const Constant coefficient = checked_coefficient(given_coefficient);
    LinearExpression<outputs> product = sum;
    product.problem = first_of(coefficient.problem, sum.problem);
    if (product.problem != ConstantProblem::none) return product;
    for (std::size_t i = 0; i < outputs; ++i) {
        take(checked_coefficient(exact_product(coefficient.value, sum.coefficients[i])), product.coefficients[i],
             product.problem);
    }
    take(exact_product(coefficient.value, sum.constant), product.constant, product.problem);
    return product;
}

/// Returns a + sign b; the sign is 1 or -1.
template <std::size_t outputs>
constexpr LinearExpression<outputs> combined(const LinearExpression<outputs>& a, double sign,
                                             const LinearExpression<outputs>& b) {
    LinearExpression<outputs> sum = a;
    sum.problem = first_of(a.problem, b.problem);
    if (sum.problem != ConstantProblem::none) return sum;
    for (std::size_t i = 0; i < outputs; ++i) {
        take(checked_coefficient(exact_sum(a.coefficients[i], sign * b.coefficients[i])), sum.coefficients[i],
             sum.problem);
    }
    take(exact_sum(a.constant, sign * b.constant), sum.constant, sum.problem);
    return sum;
}

/// Two linear expressions, or one and a number.
template <class A, class B>
concept LinearPair = (linear_outputs<A> > 0 && (linear_outputs<B> > 0 || std::is_arithmetic_v<B>)) ||
                     (linear_outputs<B> > 0 && std::is_arithmetic_v<A>);

template <class A, class B>
inline constexpr std::size_t common_outputs =
    linear_outputs<A> > linear_outputs<B> ? linear_outputs<A> : linear_outputs<B>;

}  // namespace detail

/// Output i of a network, counted from 0.
template <std::size_t i>
inline constexpr LinearExpression<i + 1> output = detail::only_output<i>();

template <class A, class B>
    requires detail::LinearPair<A, B>
[[nodiscard]] constexpr auto operator+(const A& a, const B& b) {
    constexpr std::size_t outputs = detail::common_outputs<A, B>;
    return detail::combined(detail::widened<outputs>(a), 1, detail::widened<outputs>(b));
}

template <class A, class B>
    requires detail::LinearPair<A, B>
[[nodiscard]] constexpr auto operator-(const A& a, const B& b) {
    constexpr std::size_t outputs = detail::common_outputs<A, B>;
    return detail::combined(detail::widened<outputs>(a), -1, detail::widened<outputs>(b));
}

template <class Number, std::size_t outputs>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr LinearExpression<outputs> operator*(Number coefficient, const LinearExpression<outputs>& sum) {
    return detail::scaled(sum, detail::exact_constant(coefficient));
}

template <std::size_t outputs, class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr LinearExpression<outputs> operator*(const LinearExpression<outputs>& sum, Number coefficient) {
    return coefficient * sum;
}

template <std::size_t outputs>
[[nodiscard]] constexpr LinearExpression<outputs> operator-(const LinearExpression<outputs>& sum) {
    return -1 * sum;
}

CTNN_STRICT_FP_END

namespace detail {

/// Appends an expression, such as "2 * output<1> - output<0> + 0.5".
template <std::size_t capacity, std::size_t outputs>
constexpr FixedString<capacity> describe(FixedString<capacity> text, const LinearExpression<outputs>& sum) {
    bool first = true;
    for (std::size_t i = 0; i <= outputs; ++i) {
        const double coefficient = i < outputs ? sum.coefficients[i] : sum.constant;
        const bool last = i == outputs;
        if (coefficient == 0 && !(last && first)) continue;
        if (coefficient < 0) text = text + (first ? "-" : " - ");
        if (!(coefficient < 0) && !first) text = text + " + ";
        const double size = coefficient < 0 ? -coefficient : coefficient;
        if (last) {
            text = text + to_decimal(size).view();
        } else {
            if (size != 1) text = text + to_decimal(size).view() + " * ";
            text = text + "output<" + i + ">";
        }
        first = false;
    }
    return text;
}

}  // namespace detail

}  // namespace ctnn
