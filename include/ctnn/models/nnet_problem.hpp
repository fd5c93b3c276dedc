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
    cut_off,
    no_comma,
    line_goes_on,
    text_goes_on,
    too_many_layers,
    other_size,
    minimum_above_maximum,
    no_range,
    no_scaling,
    other_network
};

/// What stands at a place of the text.
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

/// One number of the text: weight number `index` of `count` of a neuron of a layer. All count from 0 here, from 1 in a
/// message.
struct NnetFieldAt {
    NnetField field = NnetField::layer_count;
    std::size_t index = 0;
    std::size_t count = 1;
    std::size_t neuron = 0;
    std::size_t layer = 0;

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

/// What is wrong with a .nnet text, and where: line and column count from 1, columns in characters.
struct NnetProblem {
    NnetProblemCode code = NnetProblemCode::none;
    std::size_t line = 0;
    std::size_t column = 0;
    NnetFieldAt number{};   ///< the one that is wrong or missing, or that was read last
    std::size_t given = 0;  ///< by the text
    std::size_t expected = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return code != NnetProblemCode::none; }

    [[nodiscard]] constexpr FixedString<200> message() const {
        const auto place = FixedString<200>{} + ".nnet line " + line + ", column " + column + ": ";
        const auto description = number.description();
        const auto field = description.view();
        switch (code) {
        case NnetProblemCode::none: return {};
        case NnetProblemCode::not_a_number: return place + "this is not a number; " + field + " is expected";
        case NnetProblemCode::not_a_count:
            return place + "this is not a whole number from 1; " + field + " is expected";
        case NnetProblemCode::count_too_large: return place + field + " is above " + expected;
        case NnetProblemCode::too_large: return place + field + " is too large for its type";
        case NnetProblemCode::line_ends: return place + "the line ends where " + field + " is expected";
        case NnetProblemCode::text_ends: return place + "the text ends where " + field + " is expected";
        case NnetProblemCode::cut_off:
            return place + "the text ends without a comma or a line's end after " + field + ", as if cut off";
        case NnetProblemCode::no_comma: return place + "a comma or the end of the line is expected after " + field;
        case NnetProblemCode::line_goes_on: return place + "the line goes on, but its last number is " + field;
        case NnetProblemCode::text_goes_on: return place + "the text goes on, but its last number is " + field;
        case NnetProblemCode::too_many_layers:
            return place + "the text has " + given + " layers; at most " + expected + " can be read";
        case NnetProblemCode::other_size:
            return place + field + " is " + given + ", but by the other sizes it would be " + expected;
        case NnetProblemCode::minimum_above_maximum: return place + field + " is below its minimum";
        case NnetProblemCode::no_range: return place + field + " is not above 0";
        case NnetProblemCode::no_scaling:
            return FixedString<200>{} +
                   ".nnet text: it has no lines of minima, maxima, means and ranges behind its sizes";
        default: return place + field + " is " + given + ", but the network to be filled has " + expected;
        }
    }
};

}  // namespace ctnn::models
