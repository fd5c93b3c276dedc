#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ctnn/proofs/property.hpp>

namespace ctnn {

/// `refuted` is said of a property that an input breaks, which the verdict then holds.
enum class Answer { proved, refuted, undecided };

/// From the weakest on. A proof names the one that it needed.
enum class Method { interval_bounds, linear_bounds, branch_and_bound, certificate };

/// Why a property was not decided.
enum class UndecidedReason {
    none,
    invalid_box,          ///< an interval with NaN or with its bounds reversed
    empty_box,            ///< between two bounds there is no number of the network's type
    invalid_property,     ///< a number of the property is NaN, negative where it must not be, or not exact
    numbers_too_large,    ///< parameters or sums that are NaN, infinite or too large to be bounded
    splitting_disabled,   ///< the bounds over the box are too wide, and it was not to be split
    box_limit,            ///< after the number of boxes that was allowed
    depth_limit,          ///< the box was halved as often as it can be
    evaluation_limit,     ///< more work than one constant evaluation may take
    certificate_mismatch  ///< a leaf of the certificate is not proved, or it is not a tree
};

[[nodiscard]] constexpr std::string_view name_of(Answer answer) {
    constexpr std::string_view words[] = {"proved", "false", "undecided"};
    return words[static_cast<std::size_t>(answer)];
}

[[nodiscard]] constexpr std::string_view name_of(Method method) {
    constexpr std::string_view words[] = {"interval bounds", "linear bounds", "branch and bound", "certificate"};
    return words[static_cast<std::size_t>(method)];
}

/// What would help.
[[nodiscard]] constexpr std::string_view advice(UndecidedReason reason) {
    constexpr std::string_view words[] = {
        "",
        "an interval of the box has NaN or reversed bounds",
        "an interval of the box has no float in it; take bounds that are floats, as 0.1F, or linf_ball(sample, 0)",
        "each number of a property is exact in double and none is NaN; tolerances are finite and not negative",
        "a number is NaN or too large to be bounded; make the box or the parameters smaller",
        "the bounds over the whole box are too wide; allow splitting",
        "allow more boxes, or search at run time and write a certificate",
        "the property is too tight to be decided by splitting; give it a margin",
        "it takes more than one constant evaluation; use proved<net, box, property>, which is cut into several",
        "the certificate was made for another network, box or property"};
    return words[static_cast<std::size_t>(reason)];
}

/// What came of an attempt to prove a property.
template <class Net>
struct Verdict {
    Answer answer = Answer::undecided;
    Method method = Method::interval_bounds;
    std::size_t boxes = 0;  ///< how many were bounded
    /// How far the comparison on which the property hangs is above zero, at least, all over the box; as far as it was
    /// searched. For a property that is false, how far it is at the counterexample.
    double bound = 0;
    UndecidedReason reason = UndecidedReason::none;
    std::array<typename Net::value_type, Net::inputs> inputs{};    ///< the counterexample
    std::array<typename Net::value_type, Net::outputs> outputs{};  ///< of the network there
    bool is_pair = false;  ///< whether the counterexample is of two inputs, as for `increasing`
    std::array<typename Net::value_type, Net::inputs> other_inputs{};
    std::array<typename Net::value_type, Net::outputs> other_outputs{};
};

struct ProofOptions {
    Method strongest_method = Method::branch_and_bound;  ///< to go no further than this
    std::size_t max_boxes = 1000;                        ///< to be bounded at most
    std::uint64_t seed = 1;                              ///< of the points that are tried for a counterexample
};

namespace detail {

template <std::size_t capacity, class Numbers>
constexpr FixedString<capacity> describe_numbers(FixedString<capacity> text, const Numbers& numbers) {
    text = text + "(";
    for (std::size_t i = 0; i < numbers.size(); ++i) text = text + (i > 0 ? ", " : "") + to_decimal(numbers[i]).view();
    return text + ")";
}

/// A bound with the digits that a reader needs.
[[nodiscard]] constexpr FixedString<32> about(double x) {
    return to_decimal(static_cast<float>(x > 1e37 ? 1e37 : x < -1e37 ? -1e37 : x));
}

}  // namespace detail

/// The verdict in words: "REQ-7 is false: inputs (1, 1) give outputs (0.75); expected: output<0> < 0.5".
template <class Net, Provable P>
[[nodiscard]] constexpr FixedString<1000> message(const Verdict<Net>& verdict, const P& property) {
    FixedString<1000> text{};
    text = text + detail::name_of(property) + " is " + name_of(verdict.answer);
    if (verdict.answer == Answer::refuted) {
        text = detail::describe_numbers(text + ": inputs ", verdict.inputs);
        text = detail::describe_numbers(text + " give outputs ", verdict.outputs);
        if (verdict.is_pair) {
            text = detail::describe_numbers(text + ", inputs ", verdict.other_inputs);
            text = detail::describe_numbers(text + " give outputs ", verdict.other_outputs);
        }
    } else if (verdict.answer == Answer::proved) {
        text = text + " by " + name_of(verdict.method) + " over " + verdict.boxes +
               (verdict.boxes == 1 ? " box" : " boxes");
    } else {
        if (verdict.boxes > 0) text = text + " after " + verdict.boxes + (verdict.boxes == 1 ? " box" : " boxes");
        if (verdict.bound > -1e37 && verdict.bound < 1e37) {
            text = text + ": at least " + detail::about(verdict.bound).view() + " is shown where above 0 is expected";
        }
        if (verdict.reason == UndecidedReason::invalid_property) text = text + ": " + property.problem();
        text = text + "; " + advice(verdict.reason);
    }
    return property.describe(text + "; expected: ");
}

/// The verdict as a line of a report: "REQ-7: proved, linear bounds, 1 boxes".
template <class Net, Provable P>
[[nodiscard]] constexpr FixedString<200> report_line(const Verdict<Net>& verdict, const P& property) {
    return FixedString<200>{} + detail::name_of(property) + ": " + name_of(verdict.answer) + ", " +
           name_of(verdict.method) + ", " + verdict.boxes + " boxes";
}

}  // namespace ctnn
