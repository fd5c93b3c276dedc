#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/proofs/back_substitution.hpp>
#include <ctnn/proofs/constant.hpp>
#include <ctnn/proofs/exact_sum.hpp>
#include <ctnn/proofs/linear_constraint.hpp>

/// Bounds of linear constraints, over a box and at a point.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A sum in double and a bound of its rounding error.
struct RoundedSum {
    double value;
    double error;
};

/// Whether the numbers of a constraint cannot overflow.
template <std::size_t outputs>
[[nodiscard]] constexpr bool is_bounded(const LinearConstraint<outputs>& constraint) {
    double largest = 0;
    bool is_number = absolute(constraint.constant) <= (std::numeric_limits<double>::max)();
    for (std::size_t i = 0; i < outputs; ++i) {
        largest = max_of(largest, absolute(constraint.coefficients[i]));
        is_number = is_number && !is_nan(constraint.coefficients[i]);
    }
    return is_number && largest <= max_coefficient;
}

/// coefficients . y + constant, where y[i] is low[i] if its coefficient is positive, else high[i]. The error is the sum
/// of the actual rounding errors, so it is 0 if every operation is exact.
template <std::size_t outputs, class Low, class High>
[[nodiscard]] constexpr RoundedSum sum_of(const LinearConstraint<outputs>& constraint, const Low& low,
                                          const High& high) {
    double value = constraint.constant;
    double error = absolute(constraint.rest);
    if (!is_bounded(constraint)) return {0, -unbounded_below};
    for (std::size_t i = 0; i < outputs; ++i) {
        const double coefficient = constraint.coefficients[i];
        if (coefficient == 0) continue;
        const double y = static_cast<double>(coefficient > 0 ? low[i] : high[i]);
        double term = coefficient * y;
        if (absolute(coefficient) != 1) {
            const Unrounded product = two_product(coefficient, y);
            const bool is_exact = product_is_exact(coefficient, y, product.value);
            error += is_exact ? absolute(product.lost)
                              : absolute(term) * (2 * unit_roundoff<double>)+std::numeric_limits<double>::denorm_min();
            term = product.value;
        }
        const Unrounded sum = two_sum(value, term);
        error += absolute(sum.lost);
        value = sum.value;
    }
    return {value, error * (1 + 0x1p-20)};
}

/// Whether a lower bound of the sum proves the constraint.
template <std::size_t outputs>
[[nodiscard]] constexpr bool is_proved(const LinearConstraint<outputs>& constraint, double lower_bound) {
    return constraint.strict ? lower_bound > 0 : lower_bound >= 0;
}

/// Evaluates a constraint at a point. The sum is exact, however much of it cancels, unless a product underflows;
/// `holds` is then `in_doubt`.
template <std::size_t outputs, class Y>
struct PointEvaluator {
    const Y& y;
    bool in_doubt = true;

    constexpr ConstraintBound<outputs> operator()(const LinearConstraint<outputs>& constraint) const {
        const RoundedSum sum = sum_of(constraint, y, y);
        if (absolute(sum.value) > sum.error || sum.error == 0)
            return {sum.value, is_proved(constraint, sum.value), constraint};
        if (!is_bounded(constraint)) return {sum.value, in_doubt, constraint};
        ExactSum<2 * outputs + 2> exact;
        exact.add(constraint.constant);
        exact.add(constraint.rest);
        for (std::size_t i = 0; i < outputs; ++i) {
            const double coefficient = constraint.coefficients[i];
            const Unrounded product = two_product(coefficient, static_cast<double>(y[i]));
            if (!product_is_exact(coefficient, static_cast<double>(y[i]), product.value))
                return {sum.value, in_doubt, constraint};
            exact.add(product.value);
            exact.add(product.lost);
        }
        const double value = exact.leading();
        return {value, is_proved(constraint, value), constraint};
    }
};

/// Evaluates a constraint over the box of the bounds; `holds` means that it is proved. With `intervals_only`, the sum
/// is not back-substituted.
template <class Net>
struct BoxEvaluator {
    static constexpr std::size_t outputs = Net::outputs;
    static constexpr std::size_t last = Net::layer_count - 1;
    using T = typename Net::value_type;
    using Layer = typename Net::template Layer<last>;

    const DoubleParameters<Net>& net;
    const NetworkBounds<Net>& bounds;
    bool intervals_only;

    constexpr ConstraintBound<outputs> operator()(const LinearConstraint<outputs>& constraint) const {
        constexpr std::size_t first = first_neuron<Net, last>;
        const RoundedSum sum = sum_of(constraint, bounds.y_lower + first, bounds.y_upper + first);
        const double by_intervals = sum.value - sum.error;
        if (intervals_only || is_proved(constraint, by_intervals))
            return {by_intervals, is_proved(constraint, by_intervals), constraint};
        const double by_lines = linear_bound(constraint).bound;
        const double bound = max_of(by_intervals, by_lines);
        return {bound, is_proved(constraint, bound), constraint};
    }

    /// The linear bound of the constraint's sum.
    constexpr LinearBound<Net::inputs> linear_bound(const LinearConstraint<outputs>& constraint) const {
        const BackSubstitution<Net> back{net, bounds};
        // Larger numbers decide the sign of the sum, which interval bounds find.
        if (!is_bounded(constraint) || absolute(constraint.constant) > -unbounded_below) return {unbounded_below, {}};
        // The magnitude counts twice because the constant is rounded.
        const PartialBound partial{constraint.constant, 2 * absolute(constraint.constant)};
        if constexpr (is_softmax<Layer>) {
            if (compares_two(constraint)) {
                // Softmax is monotone, so the logits are compared instead of the outputs.
                const double margin = softmax_margin<T>(outputs);
                typename BackSubstitution<Net>::template Terms<last> terms{};
                for (std::size_t i = 0; i < outputs; ++i) {
                    if (constraint.coefficients[i] == 0) continue;
                    terms.coefficients[terms.count] = constraint.coefficients[i];
                    terms.neurons[terms.count++] = i;
                }
                return back.template at_sums<last>(terms, {-margin, margin}, -unbounded_below);
            }
        }
        double slopes[outputs];
        const std::size_t active = bounds.active_count[last];
        for (std::size_t k = 0; k < active; ++k) {
            slopes[k] = constraint.coefficients[bounds.active[first_neuron<Net, last> + k]];
        }
        return back.template at_outputs<last>(slopes, partial, -unbounded_below);
    }

private:
    /// Whether the constraint is y[a] > y[b] and e^(z[a] - max z) cannot underflow.
    constexpr bool compares_two(const LinearConstraint<outputs>& constraint) const {
        constexpr std::size_t first = first_neuron<Net, last>;
        std::size_t plus = outputs;
        std::size_t minus = outputs;
        std::size_t others = 0;
        for (std::size_t i = 0; i < outputs; ++i) {
            if (constraint.coefficients[i] == 1) {
                plus = plus == outputs ? i : plus;
                ++others;
            } else if (constraint.coefficients[i] != 0) {
                minus = i;
                ++others;
            }
        }
        if (constraint.constant != 0 || constraint.rest != 0 || others != 2 || plus == outputs || minus == outputs ||
            constraint.coefficients[minus] != -1) {
            return false;
        }
        for (std::size_t j = first; j < first + outputs; ++j) {
            if (bounds.z_upper[j] - bounds.z_lower[first + plus] > exp_range<T>) return false;
        }
        return true;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
