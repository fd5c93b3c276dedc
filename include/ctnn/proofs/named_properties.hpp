#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/core/to_decimal.hpp>
#include <ctnn/kernels/argmax.hpp>
#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/comparison.hpp>
#include <ctnn/proofs/logical_properties.hpp>

/// Frequently used properties.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// The network assigns every input to this class, by the rule of accuracy(): the largest output, of equal ones the
/// first; for a single output, class 1 if it is at least the threshold, else class 0.
struct ClassifiedAs {
    std::size_t expected_class;
    double threshold;
    detail::ConstantProblem constant_problem;

    template <class Number>
        requires std::is_arithmetic_v<Number>
    constexpr ClassifiedAs(std::size_t class_number, Number from)
        : ClassifiedAs(class_number, detail::exact_constant(from)) {}

    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<outputs> decide(const Decide& decide_constraint) const {
        if constexpr (outputs == 1) {
            const double sign = expected_class == 1 ? 1 : -1;
            if (expected_class > 1) return {-1, false, {}};
            return decide_constraint(detail::LinearConstraint<1>{
                {sign}, detail::difference_of_constants(0, sign * threshold).value, expected_class == 0});
        } else {
            if (expected_class >= outputs) return {-1, false, {}};
            detail::ConstraintBound<outputs> least{(std::numeric_limits<double>::max)(), true, {}};
            for (std::size_t i = 0; i < outputs; ++i) {
                if (i == expected_class) continue;
                detail::LinearConstraint<outputs> constraint{{}, 0, i < expected_class};
                constraint.coefficients[expected_class] = 1;
                constraint.coefficients[i] = -1;
                least = detail::weakest(least, decide_constraint(constraint));
            }
            return least;
        }
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return text + "class " + expected_class;
    }

private:
    constexpr ClassifiedAs(std::size_t class_number, const detail::Constant& from)
        : expected_class(class_number), threshold(from.value), constant_problem(from.problem) {}
};

template <>
inline constexpr detail::ProvableKind detail::provable_kind<ClassifiedAs> = detail::ProvableKind::property;

/// The property of belonging to a class: `proves(net, linf_ball(sample, 0.1), classified_as(2))`. The threshold is used
/// by networks with a single output.
template <class Number = double>
[[nodiscard]] constexpr ClassifiedAs classified_as(std::size_t class_number, Number threshold = 0.5) {
    return {class_number, threshold};
}

/// The property of belonging to the class of the sample:
/// `proves(net, linf_ball(sample, 0.1), keeps_class(net, sample))`.
template <class Net, class Sample, class Number = double>
[[nodiscard]] constexpr ClassifiedAs keeps_class(const Net& net, const Sample& sample, Number threshold = 0.5) {
    const auto y = net(sample);
    if constexpr (Net::outputs == 1) {
        return {static_cast<double>(y[0]) >= static_cast<double>(threshold) ? std::size_t(1) : std::size_t(0),
                threshold};
    } else {
        return {kernels::argmax(y, Net::outputs), threshold};
    }
}

/// Every output is between two numbers, both included.
struct OutputsWithin {
    double lower;
    double upper;
    detail::ConstantProblem constant_problem;

    template <class Lower, class Upper>
        requires(std::is_arithmetic_v<Lower> && std::is_arithmetic_v<Upper>)
    constexpr OutputsWithin(Lower least, Upper largest)
        : OutputsWithin(detail::exact_constant(least), detail::exact_constant(largest)) {}

    [[nodiscard]] constexpr std::string_view problem() const { return detail::message_for(constant_problem); }

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::ConstraintBound<outputs> decide(const Decide& decide_constraint) const {
        detail::ConstraintBound<outputs> least{(std::numeric_limits<double>::max)(), true, {}};
        for (std::size_t i = 0; i < 2 * outputs; ++i) {
            const bool below = i % 2 == 0;
            const double constant = below ? detail::difference_of_constants(0, lower).value
                                          : detail::difference_of_constants(upper, 0).value;
            detail::LinearConstraint<outputs> constraint{{}, constant, false};
            constraint.coefficients[i / 2] = below ? 1 : -1;
            least = detail::weakest(least, decide_constraint(constraint));
        }
        return least;
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr FixedString<capacity> describe(const FixedString<capacity>& text) const {
        return text + "every output from " + to_decimal(lower).view() + " to " + to_decimal(upper).view();
    }

private:
    constexpr OutputsWithin(const detail::Constant& least, const detail::Constant& largest)
        : lower(least.value),
          upper(largest.value),
          constant_problem(detail::first_of(least.problem, largest.problem)) {}
};

template <>
inline constexpr detail::ProvableKind detail::provable_kind<OutputsWithin> = detail::ProvableKind::property;

/// The property that every output is between two numbers, both included.
template <class Lower, class Upper>
[[nodiscard]] constexpr OutputsWithin outputs_within(Lower lower, Upper upper) {
    return {lower, upper};
}

/// The property that output i is between two numbers, both included.
template <std::size_t i, class Lower, class Upper>
[[nodiscard]] constexpr auto output_within(Lower lower, Upper upper) {
    return output<i> >= lower && output<i> <= upper;
}

CTNN_STRICT_FP_END

}  // namespace ctnn
