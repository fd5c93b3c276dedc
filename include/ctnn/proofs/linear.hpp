#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/core/to_decimal.hpp>
#include <ctnn/proofs/constant.hpp>
#include <ctnn/proofs/exact_sum.hpp>

/// Sums of a network's outputs, each times a number, and a number: `output<1> - 2 * output<0> + 0.5`.
namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// constant + sum over i of factors[i] output[i]. The sum is the exact one, and so are the factors and the constant:
/// numbers that do not combine exactly in double are a problem.
template <std::size_t outputs>
struct Linear {
    double factors[outputs];
    double constant;
    detail::ConstantProblem problem = detail::ConstantProblem::none;
};

namespace detail {

template <std::size_t i>
consteval Linear<i + 1> only_output() {
    Linear<i + 1> sum{};
    sum.factors[i] = 1;
    return sum;
}

template <class T>
inline constexpr std::size_t linear_outputs = 0;

template <std::size_t outputs>
inline constexpr std::size_t linear_outputs<Linear<outputs>> = outputs;

template <std::size_t outputs, class Number>
    requires std::is_arithmetic_v<Number>
constexpr Linear<outputs> widened(Number number) {
    const Constant constant = exact_constant(number);
    Linear<outputs> sum{};
    sum.constant = constant.value;
    sum.problem = constant.problem;
    return sum;
}

template <std::size_t outputs, std::size_t given>
constexpr Linear<outputs> widened(const Linear<given>& narrow) {
    Linear<outputs> sum{};
    for (std::size_t i = 0; i < given; ++i) sum.factors[i] = narrow.factors[i];
    sum.constant = narrow.constant;
    sum.problem = narrow.problem;
    return sum;
}

/// a + b. Infinity plus a finite number is infinity.
[[nodiscard]] constexpr Constant exact_sum(double a, double b) {
    if (is_infinite(a) && is_infinite(b) && (a > 0) != (b > 0)) return {0, reported(ConstantProblem::sum_is_inexact)};
    if (is_infinite(a) || is_infinite(b)) return {is_infinite(a) ? a : b, ConstantProblem::none};
    if (a == 0 || b == 0) return {a == 0 ? b : a, ConstantProblem::none};
    // Neither overflows nor, in sums that are exact, matters beyond.
    if (absolute(a) > 0x1p1000 || absolute(b) > 0x1p1000) return {0, reported(ConstantProblem::sum_is_inexact)};
    const Unrounded sum = two_sum(a, b);
    return {sum.value, reported(sum.lost == 0 ? ConstantProblem::none : ConstantProblem::sum_is_inexact)};
}

/// factor b, the factor being finite and at most `largest_factor`.
[[nodiscard]] constexpr Constant exact_product(double factor, double b) {
    if (factor == 0 || b == 0) {
        return {0, reported(is_infinite(b) ? ConstantProblem::sum_is_inexact : ConstantProblem::none)};
    }
    if (factor == 1 || factor == -1) return {factor > 0 ? b : -b, ConstantProblem::none};
    if (is_infinite(b)) return {factor > 0 ? b : -b, ConstantProblem::none};
    if (absolute(b) > largest_factor) return {0, reported(ConstantProblem::sum_is_inexact)};
    const Unrounded product = two_product(factor, b);
    const bool is_exact = product.lost == 0 && product_is_exact(factor, b, product.value);
    return {product.value, reported(is_exact ? ConstantProblem::none : ConstantProblem::sum_is_inexact)};
}

[[nodiscard]] constexpr Constant checked_factor(const Constant& factor) {
    if (absolute(factor.value) <= largest_factor || factor.problem != ConstantProblem::none) return factor;
    return {0, reported(ConstantProblem::factor_is_too_large)};
}

/// Writes the number, or notes why there is none.
constexpr void take(const Constant& constant, double& number, ConstantProblem& problem) {
    number = constant.problem == ConstantProblem::none ? constant.value : 0;
    problem = first_of(problem, constant.problem);
}

template <std::size_t outputs>
constexpr Linear<outputs> scaled(const Linear<outputs>& sum, const Constant& given_factor) {
    const Constant factor = checked_factor(given_factor);
    Linear<outputs> product = sum;
    product.problem = first_of(factor.problem, sum.problem);
    if (product.problem != ConstantProblem::none) return product;
    for (std::size_t i = 0; i < outputs; ++i) {
        take(checked_factor(exact_product(factor.value, sum.factors[i])), product.factors[i], product.problem);
    }
    take(exact_product(factor.value, sum.constant), product.constant, product.problem);
    return product;
}

/// a plus or minus b, the sign being 1 or -1.
template <std::size_t outputs>
constexpr Linear<outputs> combined(const Linear<outputs>& a, double sign, const Linear<outputs>& b) {
    Linear<outputs> sum = a;
    sum.problem = first_of(a.problem, b.problem);
    if (sum.problem != ConstantProblem::none) return sum;
    for (std::size_t i = 0; i < outputs; ++i) {
        take(checked_factor(exact_sum(a.factors[i], sign * b.factors[i])), sum.factors[i], sum.problem);
    }
    take(exact_sum(a.constant, sign * b.constant), sum.constant, sum.problem);
    return sum;
}

/// One of the two is a sum of outputs, the other may be a number.
template <class A, class B>
concept LinearPair = (linear_outputs<A> > 0 && (linear_outputs<B> > 0 || std::is_arithmetic_v<B>)) ||
                     (linear_outputs<B> > 0 && std::is_arithmetic_v<A>);

template <class A, class B>
inline constexpr std::size_t common_outputs =
    linear_outputs<A> > linear_outputs<B> ? linear_outputs<A> : linear_outputs<B>;

}  // namespace detail

/// The network's output number i, counted from 0.
template <std::size_t i>
inline constexpr Linear<i + 1> output = detail::only_output<i>();

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
[[nodiscard]] constexpr Linear<outputs> operator*(Number factor, const Linear<outputs>& sum) {
    return detail::scaled(sum, detail::exact_constant(factor));
}

template <std::size_t outputs, class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr Linear<outputs> operator*(const Linear<outputs>& sum, Number factor) {
    return factor * sum;
}

template <std::size_t outputs>
[[nodiscard]] constexpr Linear<outputs> operator-(const Linear<outputs>& sum) {
    return -1 * sum;
}

CTNN_EXACT_ARITHMETIC_END

namespace detail {

/// Appends a sum as "2 * output<1> - output<0> + 0.5".
template <std::size_t capacity, std::size_t outputs>
constexpr FixedString<capacity> describe(FixedString<capacity> text, const Linear<outputs>& sum) {
    bool first = true;
    for (std::size_t i = 0; i <= outputs; ++i) {
        const double factor = i < outputs ? sum.factors[i] : sum.constant;
        const bool last = i == outputs;
        if (factor == 0 && !(last && first)) continue;
        if (factor < 0) text = text + (first ? "-" : " - ");
        if (!(factor < 0) && !first) text = text + " + ";
        const double size = factor < 0 ? -factor : factor;
        if (last) {
            text = text + decimal_text(size).view();
        } else {
            if (size != 1) text = text + decimal_text(size).view() + " * ";
            text = text + "output<" + i + ">";
        }
        first = false;
    }
    return text;
}

}  // namespace detail

}  // namespace ctnn
