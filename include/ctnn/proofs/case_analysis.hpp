#pragma once

#include <cstddef>

#include <ctnn/proofs/linear_constraint.hpp>

/// Case analysis for properties that compare one sum of outputs several times, such as `p || !p`. Bounds decide each
/// comparison alone, and neither of these two holds over the whole box. But the sum is negative, zero or positive at
/// each input, and the property can hold in each of these cases.
namespace ctnn::detail {

/// The distinct sums that a property compares with zero.
template <std::size_t outputs>
struct ComparedSums {
    static constexpr std::size_t capacity = 6;

    LinearConstraint<outputs> sums[capacity]{};
    std::size_t count = 0;
    bool has_repetition = false;
    bool is_full = false;

    /// Returns 1 if the constraint has this sum, -1 if it has its negative, 0 if it has another.
    [[nodiscard]] constexpr int sign_of(const LinearConstraint<outputs>& constraint, std::size_t number) const {
        const LinearConstraint<outputs>& sum = sums[number];
        bool is_same = constraint.constant == sum.constant && constraint.rest == sum.rest;
        bool is_negative = constraint.constant == -sum.constant && constraint.rest == -sum.rest;
        for (std::size_t i = 0; i < outputs && (is_same || is_negative); ++i) {
            is_same = is_same && constraint.coefficients[i] == sum.coefficients[i];
            is_negative = is_negative && constraint.coefficients[i] == -sum.coefficients[i];
        }
        return is_same ? 1 : is_negative ? -1 : 0;
    }

    constexpr void add(const LinearConstraint<outputs>& constraint) {
        for (std::size_t number = 0; number < count; ++number) {
            if (sign_of(constraint, number) != 0) {
                has_repetition = true;
                return;
            }
        }
        is_full = is_full || count == capacity;
        if (!is_full) sums[count++] = constraint;
    }
};

/// Collects the sums of a property. No comparison holds, so that none is skipped.
template <std::size_t outputs>
struct CollectingEvaluator {
    ComparedSums<outputs>& found;

    constexpr ConstraintBound<outputs> operator()(const LinearConstraint<outputs>& constraint) const {
        found.add(constraint);
        return {-1, false, constraint};
    }
};

/// Evaluates a constraint from given signs of all sums.
template <std::size_t outputs>
struct SignEvaluator {
    const ComparedSums<outputs>& compared;
    const int (&signs)[ComparedSums<outputs>::capacity];

    constexpr ConstraintBound<outputs> operator()(const LinearConstraint<outputs>& constraint) const {
        for (std::size_t number = 0; number < compared.count; ++number) {
            const int sign = compared.sign_of(constraint, number);
            if (sign == 0) continue;
            const int value = sign * signs[number];
            return {0, constraint.strict ? value > 0 : value >= 0, constraint};
        }
        return {0, false, constraint};
    }
};

/// Whether the property holds in each case that the bounds do not exclude; `evaluate` bounds a constraint over a box.
template <std::size_t outputs, class P, class Evaluate>
[[nodiscard]] constexpr bool holds_in_each_case(const P& property, const Evaluate& evaluate) {
    ComparedSums<outputs> compared;
    static_cast<void>(property.template decide<outputs>(CollectingEvaluator<outputs>{compared}));
    if (!compared.has_repetition || compared.is_full) return false;

    bool is_possible[ComparedSums<outputs>::capacity][3]{};  // negative, zero, positive
    std::size_t cases = 1;
    for (std::size_t number = 0; number < compared.count; ++number) {
        LinearConstraint<outputs> negative = compared.sums[number];
        for (double& coefficient : negative.coefficients) coefficient = -coefficient;
        negative.constant = -negative.constant;
        negative.rest = -negative.rest;
        const double least = evaluate(compared.sums[number]).value;
        const double least_of_negative = evaluate(negative).value;
        is_possible[number][0] = !(least >= 0);
        is_possible[number][1] = !(least > 0) && !(least_of_negative > 0);
        is_possible[number][2] = !(least_of_negative >= 0);
        cases *= 3;
    }

    for (std::size_t i = 0; i < cases; ++i) {
        int signs[ComparedSums<outputs>::capacity]{};
        bool is_case = true;
        std::size_t rest = i;
        for (std::size_t number = 0; number < compared.count; ++number) {
            is_case = is_case && is_possible[number][rest % 3];
            signs[number] = static_cast<int>(rest % 3) - 1;
            rest /= 3;
        }
        if (is_case && !property.template decide<outputs>(SignEvaluator<outputs>{compared, signs}).holds) return false;
    }
    return true;
}

}  // namespace ctnn::detail
