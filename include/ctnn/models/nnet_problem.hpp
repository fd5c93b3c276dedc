#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>

namespace ctnn::models {

enum class NnetProblemCode {
    none,
    not_a_number,
    not_a_count,
    count_too_large,
    too_large,
    line_ends,
    text_ends,
    truncated,
    no_comma,
    line_continues,
    text_continues,
    too_many_layers,
    other_size,
    minimum_above_maximum,
    no_range,
    no_scaling,
    other_network
};

/// The meaning of a number in a .nnet text.
enum class NnetField {
    layer_count,
    input_count,
    output_count,
    layer_size,
    minimum,
    maximum,
    mean,
    range,
    weight,
    bias
};

/// A number in a .nnet text, such as weight `index` of the `count` weights of a neuron. Indices
/// count from 0, in a message from 1.
struct NnetFieldAt {
    NnetField field = NnetField::layer_count;
    std::size_t index = 0;
    std::size_t count = 1;
    std::size_t neuron = 0;
    std::size_t layer = 0;

    /// The number in words, such as "weight 1 of 2 of neuron 3 of layer 1".
    [[nodiscard]] constexpr FixedString<100> description() const {
        const auto text = FixedString<100>{};
        const auto one_of = [this, &text](std::string_view name) {
            return text + name + " " + (index + 1) + " of " + count;
        };
        switch (field) {
        case NnetField::layer_count: return text + "the number of layers";
        case NnetField::input_count: return text + "the number of inputs";
        case NnetField::output_count: return text + "the number of outputs";
        case NnetField::layer_size: return one_of("layer size");
        case NnetField::minimum: return one_of("minimum");
        case NnetField::maximum: return one_of("maximum");
        case NnetField::mean: return one_of("mean");
        case NnetField::range: return one_of("range");
        case NnetField::weight: return one_of("weight") + " of neuron " + (neuron + 1) + " of layer " + (layer + 1);
        default: return text + "the bias of neuron " + (neuron + 1) + " of layer " + (layer + 1);
        }
    }
};

/// A problem with a .nnet text and its place. Lines and columns count from 1, columns in
/// characters.
struct NnetProblem {
    NnetProblemCode code = NnetProblemCode::none;
    std::size_t line = 0;
    std::size_t column = 0;
    NnetFieldAt number{};      ///< The wrong or missing number, or the one before the problem.
    std::size_t given = 0;     ///< Count or size in the text.
    std::size_t expected = 0;  ///< Count or size that it must have, or its limit.

    /// Whether there is a problem.
    [[nodiscard]] constexpr explicit operator bool() const { return code != NnetProblemCode::none; }

    /// The message, beginning with the place; empty if there is no problem.
    [[nodiscard]] constexpr FixedString<200> message() const {
        const auto place = FixedString<200>{} + ".nnet line " + line + ", column " + column + ": ";
        const auto description = number.description();
        const auto field = description.view();
        switch (code) {
        case NnetProblemCode::none: return {};
        case NnetProblemCode::not_a_number: return place + "not a number; " + field + " expected";
        case NnetProblemCode::not_a_count: return place + "not a whole number from 1; " + field + " expected";
        case NnetProblemCode::count_too_large: return place + field + " is above " + expected;
        case NnetProblemCode::too_large: return place + field + " is too large for its type";
        case NnetProblemCode::line_ends: return place + "the line ends before " + field;
        case NnetProblemCode::text_ends: return place + "the text ends before " + field;
        case NnetProblemCode::truncated:
            return place + "no comma or end of the line after " + field + "; the text may be truncated";
        case NnetProblemCode::no_comma: return place + "no comma or end of the line after " + field;
        case NnetProblemCode::line_continues: return place + "the line continues after its last number, " + field;
        case NnetProblemCode::text_continues: return place + "the text continues after its last number, " + field;
        case NnetProblemCode::too_many_layers: return place + given + " layers; at most " + expected + " supported";
        case NnetProblemCode::other_size:
            return place + field + " is " + given + "; " + expected + " expected from the other sizes";
        case NnetProblemCode::minimum_above_maximum: return place + field + " is below its minimum";
        case NnetProblemCode::no_range: return place + field + " is not above 0";
        case NnetProblemCode::no_scaling:
            return FixedString<200>{} + ".nnet text: no lines of minima, maxima, means and ranges after the sizes";
        default: return place + field + " is " + given + "; the given network has " + expected;
        }
    }
};

}  // namespace ctnn::models
