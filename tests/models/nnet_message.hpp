#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/models/nnet.hpp>

/// Message about the text of a network with one input and one neuron, after two comments, in which
/// `words` replaces one line.
constexpr auto nnet_message(std::size_t line, std::string_view words) {
    constexpr std::string_view lines[] = {"// a comment,", "//",   "1,1,1,1,", "1,1,", "0,", "-1,", "1,",
                                          "0,0,",          "1,1,", "2.5,",     "-1e3,"};
    ctnn::FixedString<200> text;
    for (std::size_t i = 0; i < 11; ++i) text = text + (i + 1 == line ? words : lines[i]) + (i < 10 ? "\n" : "");
    auto net = ctnn::zeros<ctnn::Network<double, ctnn::Input<1>, ctnn::Dense<1>>>();
    ctnn::models::NnetScaling<double, 1> scaling{};
    return ctnn::models::read_nnet(text.view(), net, scaling).message();
}

/// Whether the message is `expected`.
constexpr bool says(std::size_t line, std::string_view words, std::string_view expected) {
    return nnet_message(line, words).view() == expected;
}

/// Whether the text can be read.
constexpr bool is_right(std::size_t line, std::string_view words) { return says(line, words, ""); }
