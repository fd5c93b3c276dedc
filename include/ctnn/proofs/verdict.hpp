#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/core/to_decimal.hpp>
#include <ctnn/proofs/property.hpp>
#include <ctnn/proofs/requirement.hpp>

namespace ctnn {

/// The answer to whether a property holds. A refuted property has a counterexample.
enum class Answer { proved, refuted, undecided };

/// The methods of a proof, the weakest first. A verdict names the strongest one that was needed.
enum class Method { interval_bounds, linear_bounds, branch_and_bound, certificate };

/// Why a property was not decided.
enum class UndecidedReason {
    none,
    invalid_box,          ///< An interval with NaN or with reversed bounds.
    empty_box,            ///< An interval without a number of the network's type.
    invalid_property,     ///< A number of the property is NaN, not exact in double, or wrongly negative.
    numbers_too_large,    ///< Parameters or sums are NaN, infinite or too large to be bounded.
    splitting_disabled,   ///< The bounds over the box are too wide, and ProofOptions rule out splitting it.
    box_limit,            ///< ProofOptions::max_boxes boxes were bounded.
    depth_limit,          ///< A box cannot be halved further.
    evaluation_limit,     ///< The search exceeds one constant evaluation.
    certificate_mismatch  ///< A leaf of the certificate is not proved, or the certificate is not a tree.
};

[[nodiscard]] constexpr std::string_view name_of(Answer answer) {
    constexpr std::string_view names[] = {"proved", "refuted", "undecided"};
    return names[static_cast<std::size_t>(answer)];
}

[[nodiscard]] constexpr std::string_view name_of(Method method) {
    constexpr std::string_view names[] = {"interval bounds", "linear bounds", "branch and bound", "certificate"};
    return names[static_cast<std::size_t>(method)];
}

/// What to do about an undecided property, as the end of a message.
[[nodiscard]] constexpr std::string_view advice(UndecidedReason reason) {
    constexpr std::string_view names[] = {
        "",
        "an interval of the box has NaN or reversed bounds",
        "an interval of the box contains no float; write bounds that are floats, such as 0.1F, or linf_ball(sample, 0)",
        "numbers of a property must be exact in double and not NaN, tolerances finite and not negative",
        "a number is NaN or too large to be bounded; make the box or the parameters smaller",
        "the bounds over the whole box are too wide; allow splitting",
        "allow more boxes, or search at run time and write a certificate",
        "splitting cannot decide a property this tight; give it a margin",
        "the search exceeds one constant evaluation; write proved<net, box, property>, which uses several",
        "the certificate was made for another network, box or property"};
    return names[static_cast<std::size_t>(reason)];
}

/// The result of an attempt to prove a property.
template <class Net>
struct Verdict {
    Answer answer = Answer::undecided;
    Method method = Method::interval_bounds;
    std::size_t boxes = 0;  ///< Number of boxes that were bounded.
    /// Lower bound, over the searched part of the box, of the difference between the two sides of the comparison that
    /// decides the property. If it is refuted, the difference at the counterexample.
    double bound = 0;
    UndecidedReason reason = UndecidedReason::none;
    std::array<typename Net::value_type, Net::inputs> inputs{};    ///< Counterexample.
    std::array<typename Net::value_type, Net::outputs> outputs{};  ///< Outputs at the counterexample.
    bool is_pair = false;  ///< Whether the counterexample is a pair of inputs, as for `increasing`.
    std::array<typename Net::value_type, Net::inputs> other_inputs{};
    std::array<typename Net::value_type, Net::outputs> other_outputs{};
};

struct ProofOptions {
    Method strongest_method = Method::branch_and_bound;  ///< The search gives up rather than use a stronger method.
    std::size_t max_boxes = 1000;                        ///< Largest number of boxes to bound.
    std::uint64_t seed = 1;                              ///< Seed of the random points tried as counterexamples.
};

namespace detail {

template <std::size_t capacity, class Numbers>
constexpr FixedString<capacity> append_numbers(FixedString<capacity> text, const Numbers& numbers) {
    text = text + "(";
    for (std::size_t i = 0; i < numbers.size(); ++i) text = text + (i > 0 ? ", " : "") + to_decimal(numbers[i]).view();
    return text + ")";
}

/// A bound in the digits of a float, which are enough for a message.
[[nodiscard]] constexpr FixedString<32> about(double x) {
    return to_decimal(static_cast<float>(x > 1e37 ? 1e37 : x < -1e37 ? -1e37 : x));
}

template <std::size_t capacity>
constexpr FixedString<capacity> append_boxes(const FixedString<capacity>& text, std::size_t boxes) {
    return text + boxes + (boxes == 1 ? " box" : " boxes");
}

}  // namespace detail

/// The verdict as a message: "REQ-7 is false: inputs (1, 1) give outputs (0.75); expected: output<0> < 0.5".
template <class Net, Provable P>
[[nodiscard]] constexpr FixedString<1000> message(const Verdict<Net>& verdict, const P& property) {
    FixedString<1000> text{};
    text = text + detail::name_of(property) + " is ";
    if (verdict.answer == Answer::refuted) {
        text = detail::append_numbers(text + "false: inputs ", verdict.inputs);
        text = detail::append_numbers(text + " give outputs ", verdict.outputs);
        if (verdict.is_pair) {
            text = detail::append_numbers(text + ", inputs ", verdict.other_inputs);
            text = detail::append_numbers(text + " give outputs ", verdict.other_outputs);
        }
    } else if (verdict.answer == Answer::proved) {
        text = detail::append_boxes(text + "proved by " + name_of(verdict.method) + " over ", verdict.boxes);
    } else {
        text = text + "undecided";
        if (verdict.boxes > 0) text = detail::append_boxes(text + " after ", verdict.boxes);
        if (verdict.bound > -1e37 && verdict.bound < 1e37) {
            text = text + ": lower bound " + detail::about(verdict.bound).view() +
                   (verdict.bound < 0 ? ", must not be negative" : ", must be positive");
        }
        if (verdict.reason == UndecidedReason::invalid_property) text = text + ": " + property.problem();
        text = text + "; " + advice(verdict.reason);
    }
    return property.describe(text + "; expected: ");
}

/// The verdict as a line of a report: "REQ-7: proved, linear bounds, 1 box".
template <class Net, Provable P>
[[nodiscard]] constexpr FixedString<200> report_line(const Verdict<Net>& verdict, const P& property) {
    return detail::append_boxes(FixedString<200>{} + detail::name_of(property) + ": " + name_of(verdict.answer) + ", " +
                                    name_of(verdict.method) + ", ",
                                verdict.boxes);
}

}  // namespace ctnn
