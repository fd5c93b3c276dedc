#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/fixed_string.hpp>

namespace ctnn::models {

enum class NnetFault {
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
enum class NnetPart { layer_count, input_count, output_count, layer_size, minimum, maximum, mean, range, weight, bias };

/// One number of the text: weight number `index` of `count` of a neuron of a layer. All count from 0 here, from 1 in a
/// sentence.
struct NnetNumber {
    NnetPart part = NnetPart::layer_count;
    std::size_t index = 0;
    std::size_t count = 1;
    std::size_t neuron = 0;
    std::size_t layer = 0;

    [[nodiscard]] constexpr Text<100> words() const {
        const auto text = Text<100>{};
        const auto one_of = [this, &text](std::string_view name) {
            return text + name + " " + (index + 1) + " of " + count;
        };
        switch (part) {
        case NnetPart::layer_count: return text + "the number of layers";
        case NnetPart::input_count: return text + "the number of inputs";
        case NnetPart::output_count: return text + "the number of outputs";
        case NnetPart::layer_size: return one_of("layer size");
        case NnetPart::minimum: return one_of("minimum");
        case NnetPart::maximum: return one_of("maximum");
        case NnetPart::mean: return one_of("mean");
        case NnetPart::range: return one_of("range");
        case NnetPart::weight: return one_of("weight") + " of neuron " + (neuron + 1) + " of layer " + (layer + 1);
        default: return text + "the bias of neuron " + (neuron + 1) + " of layer " + (layer + 1);
        }
    }
};

/// What is wrong with a .nnet text, and where: line and column count from 1, columns in characters.
struct NnetProblem {
    NnetFault fault = NnetFault::none;
    std::size_t line = 0;
    std::size_t column = 0;
    NnetNumber number{};    ///< the one that is wrong or missing, or that was read last
    std::size_t given = 0;  ///< by the text
    std::size_t wanted = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return fault != NnetFault::none; }

    [[nodiscard]] constexpr Text<200> sentence() const {
        const auto place = Text<200>{} + ".nnet line " + line + ", column " + column + ": ";
        const auto words = number.words();
        const auto expected = words.view();
        switch (fault) {
        case NnetFault::none: return {};
        case NnetFault::not_a_number: return place + "this is not a number; " + expected + " is expected";
        case NnetFault::not_a_count: return place + "this is not a whole number from 1; " + expected + " is expected";
        case NnetFault::count_too_large: return place + expected + " is above " + wanted;
        case NnetFault::too_large: return place + expected + " is too large for its type";
        case NnetFault::line_ends: return place + "the line ends where " + expected + " is expected";
        case NnetFault::text_ends: return place + "the text ends where " + expected + " is expected";
        case NnetFault::cut_off:
            return place + "the text ends without a comma or a line's end after " + expected + ", as if cut off";
        case NnetFault::no_comma: return place + "a comma or the end of the line is expected after " + expected;
        case NnetFault::line_goes_on: return place + "the line goes on, but its last number is " + expected;
        case NnetFault::text_goes_on: return place + "the text goes on, but its last number is " + expected;
        case NnetFault::too_many_layers:
            return place + "the text has " + given + " layers; at most " + wanted + " can be read";
        case NnetFault::other_size:
            return place + expected + " is " + given + ", but by the other sizes it would be " + wanted;
        case NnetFault::minimum_above_maximum: return place + expected + " is below its minimum";
        case NnetFault::no_range: return place + expected + " is not above 0";
        case NnetFault::no_scaling:
            return Text<200>{} + ".nnet text: it has no lines of minima, maxima, means and ranges behind its sizes";
        default: return place + expected + " is " + given + ", but the network to be filled has " + wanted;
        }
    }
};

}  // namespace ctnn::models
