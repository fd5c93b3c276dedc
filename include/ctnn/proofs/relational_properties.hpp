#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/core/to_decimal.hpp>
#include <ctnn/proofs/constant.hpp>
#include <ctnn/proofs/counterexample.hpp>
#include <ctnn/proofs/gradient_bounds.hpp>
#include <ctnn/proofs/linear_constraint.hpp>
#include <ctnn/proofs/property.hpp>
#include <ctnn/proofs/rounding_error.hpp>

/// Properties of pairs of inputs, proved by bounds of the gradient. The function that runs differs from the exact one,
/// whose gradient is bounded, by rounding errors, so each property has a tolerance for them.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Output `output` never decreases (or never increases) by more than the tolerance if input `input` increases and the
/// others are constant.
template <std::size_t output, std::size_t input>
struct Monotone {
    static constexpr std::size_t outputs = output + 1;

    bool is_increasing;
    double tolerance;
    detail::ConstantProblem constant_problem;

    template <class Number>
        requires std::is_arithmetic_v<Number>
    constexpr Monotone(bool increases, Number within)
        : Monotone(increases, detail::size_constant(within, detail::ConstantProblem::tolerance_is_wrong)) {}

    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    /// Whether no pair in the box differs in input `input` alone.
    template <class T, std::size_t inputs>
    [[nodiscard]] static constexpr bool has_no_pairs(const Box<inputs>& box) {
        return detail::numbers_in<T>(box.lower[input], box.upper[input]) == detail::HowMany::one;
    }

    template <class Net>
    [[nodiscard]] constexpr detail::ConstraintBound<Net::outputs> decide_over(const detail::DoubleParameters<Net>& net,
                                                                              const detail::NetworkBounds<Net>& bounds,
                                                                              double width) const {
        static_assert(output < Net::outputs && input < Net::inputs,
                      "ctnn: the property names an output or an input that this network does not have; output 0 and "
                      "input 0 are the first");
        detail::ConstraintBound<Net::outputs> result{0, false, {}};
        result.constraint.coefficients[output] = is_increasing ? 1 : -1;
        const auto slopes = detail::bound_gradient(net, bounds, result.constraint.coefficients);
        if (!slopes.usable) {
            result.value = detail::unbounded_below;
            return result;
        }
        // A derivative that is slightly negative is accepted if the decrease over the width of the whole box is within
        // half of the tolerance. The other half covers the rounding errors at the two inputs. The halves are separate,
        // because the inputs of a pair can be in other parts of a halved box than the negative derivatives.
        result.value = slopes.centre[input] - slopes.radius[input];
        const double decrease = result.value < 0 ? -result.value * width : 0;
        const double slope_margin = tolerance / 2 - 1.001 * decrease;
        const double rounding_margin = tolerance / 2 - 2.001 * detail::rounding_error(net, bounds, output);
        result.holds = slope_margin >= 0 && rounding_margin >= 0;
        if (result.holds || slope_margin >= 0) result.value = detail::min_of(slope_margin, rounding_margin);
        return result;
    }

    /// The change of the output in the required direction plus the tolerance; negative if the pair violates the
    /// property.
    template <class Net, class X, class Y>
    [[nodiscard]] constexpr double change(const X&, const X&, const Y& low, const Y& high) const {
        const double rise = (static_cast<double>(high[output]) - static_cast<double>(low[output])) * (1 - 0x1p-50);
        return (is_increasing ? rise : -rise) + tolerance;
    }

    static constexpr bool follows_gradient = false;

    /// How a pair to be tried differs in an input: 1 if the second has a larger value, -1 if a smaller one, 0 if both
    /// have the same value.
    [[nodiscard]] static constexpr int direction(std::size_t index, double) { return index == input ? 1 : 0; }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return text + "output<" + output + "> never " + (is_increasing ? "decreases" : "increases") + " by more than " +
               to_decimal(tolerance).view() + " if input " + input + " increases";
    }

private:
    constexpr Monotone(bool increases, const detail::Constant& within)
        : is_increasing(increases), tolerance(within.value), constant_problem(within.problem) {}
};

namespace detail {

template <std::size_t output, std::size_t input>
inline constexpr ProvableKind provable_kind<Monotone<output, input>> = ProvableKind::relation;

template <class... Numbers>
consteval bool check_tolerance() {
    static_assert(sizeof...(Numbers) == 1 && (... && std::is_arithmetic_v<Numbers>),
                  "ctnn: increasing and decreasing need a tolerance, because outputs are rounded; write "
                  "increasing<0, 1>(1e-12)");
    return true;
}

}  // namespace detail

/// The property that an output never decreases if an input increases: `proves(net, box, increasing<0, 2>(1e-12))`.
template <std::size_t output, std::size_t input, class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr Monotone<output, input> increasing(Number tolerance) {
    return {true, tolerance};
}

/// The property that an output never increases if an input increases.
template <std::size_t output, std::size_t input, class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr Monotone<output, input> decreasing(Number tolerance) {
    return {false, tolerance};
}

/// Rejects a missing tolerance.
template <std::size_t output, std::size_t input, class... None>
constexpr Monotone<output, input> increasing(None...) {
    static_assert(detail::check_tolerance<None...>());
    return {true, 0};
}

template <std::size_t output, std::size_t input, class... None>
constexpr Monotone<output, input> decreasing(None...) {
    static_assert(detail::check_tolerance<None...>());
    return {false, 0};
}

/// Output `output` changes by at most constant d plus the tolerance between two inputs that differ by at most d in each
/// number.
template <std::size_t output>
struct Lipschitz {
    static constexpr std::size_t outputs = output + 1;

    double constant;
    double tolerance;
    detail::ConstantProblem constant_problem;

    template <class Limit, class Number>
        requires(std::is_arithmetic_v<Limit> && std::is_arithmetic_v<Number>)
    constexpr Lipschitz(Limit limit, Number within)
        : Lipschitz(detail::size_constant(limit, detail::ConstantProblem::lipschitz_constant_is_wrong),
                    detail::size_constant(within, detail::ConstantProblem::tolerance_is_wrong)) {}

    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    /// Whether the box contains a single input.
    template <class T, std::size_t inputs>
    [[nodiscard]] static constexpr bool has_no_pairs(const Box<inputs>& box) {
        for (std::size_t i = 0; i < inputs; ++i) {
            if (detail::numbers_in<T>(box.lower[i], box.upper[i]) != detail::HowMany::one) return false;
        }
        return true;
    }

    template <class Net>
    [[nodiscard]] constexpr detail::ConstraintBound<Net::outputs> decide_over(const detail::DoubleParameters<Net>& net,
                                                                              const detail::NetworkBounds<Net>& bounds,
                                                                              double) const {
        static_assert(output < Net::outputs,
                      "ctnn: the property names an output that this network does not have; output<0> is the first");
        detail::ConstraintBound<Net::outputs> result{0, false, {}};
        result.constraint.coefficients[output] = 1;
        const auto slopes = detail::bound_gradient(net, bounds, result.constraint.coefficients);
        double sum = 0;
        for (std::size_t i = 0; i < Net::inputs; ++i) sum += absolute(slopes.centre[i]) + slopes.radius[i];
        sum *= 1 + 0x1p-30;
        result.value = slopes.usable ? constant - sum : detail::unbounded_below;
        const double rounding_margin = tolerance - 2.001 * detail::rounding_error(net, bounds, output);
        if (result.value >= 0 && !(rounding_margin >= 0)) result.value = rounding_margin;
        result.holds = result.value >= 0 && rounding_margin >= 0;
        return result;
    }

    template <class Net, class X, class Y>
    [[nodiscard]] constexpr double change(const X& x_low, const X& x_high, const Y& low, const Y& high) const {
        double distance = 0;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            distance =
                detail::max_of(distance, absolute(static_cast<double>(x_high[i]) - static_cast<double>(x_low[i])));
        }
        // Exceeds every difference of two outputs without overflow.
        constexpr double enough = 0x1p1000;
        const bool is_enough = distance > 1 && constant > enough / distance;
        const double allowed = is_enough ? enough : detail::min_of(constant * distance, enough);
        const double difference = absolute(static_cast<double>(high[output]) - static_cast<double>(low[output]));
        return allowed + (allowed * 0x1p-50 + 0x1p-1000) + detail::min_of(tolerance, enough) -
               difference * (1 - 0x1p-50);
    }

    static constexpr bool follows_gradient = true;

    [[nodiscard]] static constexpr int direction(std::size_t, double slope) { return slope < 0 ? -1 : 1; }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return text + "output<" + output + "> changes by at most " + to_decimal(constant).view() +
               " times the largest change of an input plus " + to_decimal(tolerance).view();
    }

private:
    constexpr Lipschitz(const detail::Constant& limit, const detail::Constant& within)
        : constant(limit.value),
          tolerance(within.value),
          constant_problem(detail::first_of(limit.problem, within.problem)) {}
};

template <std::size_t output>
inline constexpr detail::ProvableKind detail::provable_kind<Lipschitz<output>> = detail::ProvableKind::relation;

/// A Lipschitz property in the maximum norm: `proves(net, box, lipschitz<0>(3.0, 1e-12))`.
template <std::size_t output, class Constant, class Number>
    requires(std::is_arithmetic_v<Constant> && std::is_arithmetic_v<Number>)
[[nodiscard]] constexpr Lipschitz<output> lipschitz(Constant constant, Number tolerance) {
    return {constant, tolerance};
}

namespace detail {

/// Evaluates a relational property at a pair of inputs, by the network's forward pass. Returns whether it is violated;
/// the verdict then contains the counterexample.
template <class Net, RelationalProperty P>
constexpr bool try_pair_of_inputs(const Net& net, const P& relation,
                                  const std::array<typename Net::value_type, Net::inputs>& low,
                                  const std::array<typename Net::value_type, Net::inputs>& high,
                                  Verdict<Net>& verdict) {
    const auto at_low = net(low);
    const auto at_high = net(high);
    const double change = relation.template change<Net>(low, high, at_low, at_high);
    if (change >= 0) return false;
    verdict.answer = Answer::refuted;
    verdict.reason = UndecidedReason::none;
    verdict.bound = change;
    verdict.inputs = low;
    verdict.outputs = at_low;
    verdict.is_pair = true;
    verdict.other_inputs = high;
    verdict.other_outputs = at_high;
    return true;
}

/// Tries a pair of inputs at opposite ends of the box. Returns whether it is a counterexample.
template <class Net, RelationalProperty P>
constexpr bool find_counterexamples(const Net& net, const P& relation, const Box<Net::inputs>& box,
                                    const double (&slopes)[Net::inputs], Verdict<Net>& verdict) {
    using T = typename Net::value_type;
    std::array<T, Net::inputs> low{};
    std::array<T, Net::inputs> high{};
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        const int direction = P::direction(i, slopes[i]);
        const double half = middle(box.lower[i], box.upper[i]);
        const double first = direction > 0 ? box.lower[i] : direction < 0 ? box.upper[i] : half;
        const double second = direction > 0 ? box.upper[i] : direction < 0 ? box.lower[i] : half;
        low[i] = representable_within<T>(first, box.lower[i], box.upper[i]);
        high[i] = representable_within<T>(second, box.lower[i], box.upper[i]);
        if (is_nan(low[i]) || is_nan(high[i])) return false;
    }
    return try_pair_of_inputs(net, relation, low, high, verdict);
}

}  // namespace detail

CTNN_STRICT_FP_END

}  // namespace ctnn
