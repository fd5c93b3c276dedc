#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/data/decimal_text.hpp>

/// Sums of a network's outputs, each times a number, and a number: `output<1> - 2 * output<0> + 0.5`.
namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// constant + sum over i of factors[i] output[i]. The sum is the exact one; only the factors and the constant are put
/// together in double.
template <std::size_t outputs>
struct Linear {
    double factors[outputs];
    double constant;
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

template <std::size_t outputs>
constexpr Linear<outputs> widened(std::integral auto number) {
    Linear<outputs> sum{};
    sum.constant = static_cast<double>(number);
    return sum;
}

template <std::size_t outputs>
constexpr Linear<outputs> widened(std::floating_point auto number) {
    Linear<outputs> sum{};
    sum.constant = static_cast<double>(number);
    return sum;
}

template <std::size_t outputs, std::size_t given>
constexpr Linear<outputs> widened(const Linear<given>& narrow) {
    Linear<outputs> sum{};
    for (std::size_t i = 0; i < given; ++i) sum.factors[i] = narrow.factors[i];
    sum.constant = narrow.constant;
    return sum;
}

template <std::size_t outputs>
constexpr Linear<outputs> combined(const Linear<outputs>& a, double factor, const Linear<outputs>& b) {
    Linear<outputs> sum = a;
    for (std::size_t i = 0; i < outputs; ++i) sum.factors[i] += factor * b.factors[i];
    sum.constant += factor * b.constant;
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

template <std::size_t outputs>
[[nodiscard]] constexpr Linear<outputs> operator*(double factor, const Linear<outputs>& sum) {
    Linear<outputs> product = sum;
    for (std::size_t i = 0; i < outputs; ++i) product.factors[i] *= factor;
    product.constant *= factor;
    return product;
}

template <std::size_t outputs>
[[nodiscard]] constexpr Linear<outputs> operator*(const Linear<outputs>& sum, double factor) {
    return factor * sum;
}

template <std::size_t outputs>
[[nodiscard]] constexpr Linear<outputs> operator-(const Linear<outputs>& sum) {
    return -1.0 * sum;
}

CTNN_EXACT_ARITHMETIC_END

namespace detail {

/// The words of a sum, as "2 * output<1> - output<0> + 0.5".
template <std::size_t capacity, std::size_t outputs>
constexpr Text<capacity> describe(Text<capacity> text, const Linear<outputs>& sum) {
    bool first = true;
    for (std::size_t i = 0; i <= outputs; ++i) {
        const double factor = i < outputs ? sum.factors[i] : sum.constant;
        const bool last = i == outputs;
        if (factor == 0 && !(last && first)) continue;
        if (factor < 0) text = text + (first ? "-" : " - ");
        if (factor >= 0 && !first) text = text + " + ";
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
