#include <cstddef>
#include <ctnn/models/nnet.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// What is wrong with the text of a network with one input and one neuron, after two comments, if the given line has
/// other words.
constexpr auto sentence(std::size_t line, std::string_view words) {
    constexpr std::string_view lines[] = {"// a comment,", "//",   "1,1,1,1,", "1,1,", "0,", "-1,", "1,",
                                          "0,0,",          "1,1,", "2.5,",     "-1e3,"};
    Text<200> text;
    for (std::size_t i = 0; i < 11; ++i) text = text + (i + 1 == line ? words : lines[i]) + (i < 10 ? "\n" : "");
    auto net = zeros<Network<double, Input<1>, Dense<1>>>();
    models::NnetScaling<double, 1> scaling{};
    return models::read_nnet(text.view(), net, scaling).sentence();
}

constexpr bool says(std::size_t line, std::string_view words, std::string_view wanted) {
    return sentence(line, words).view() == wanted;
}

constexpr bool is_right(std::size_t line, std::string_view words) { return says(line, words, ""); }

static_assert(is_right(1, "//") && is_right(3, "1,1,1,1") && is_right(11, "-1e3,\n \n\r\n") &&
              is_right(10, " 2.5 ,\r"));
static_assert(is_right(5, "7") && is_right(2, "// 1 // 2"));

// Counts.
static_assert(says(2, "comment",
                   ".nnet line 2, column 1: this is not a whole number from 1; the number of layers is "
                   "expected"));
static_assert(says(3, "0,1,1,1",
                   ".nnet line 3, column 1: this is not a whole number from 1; the number of layers is "
                   "expected"));
static_assert(says(3, "1,1.5,1,1",
                   ".nnet line 3, column 4: a comma or the end of the line is expected after the "
                   "number of inputs"));
static_assert(says(3, "1,1,1", ".nnet line 3, column 6: the line ends where the size of the widest layer is expected"));
static_assert(says(3, "1,1,1,1,1",
                   ".nnet line 3, column 9: the line goes on, but its last number is the size of the "
                   "widest layer"));
static_assert(says(3, "65,1,1,1", ".nnet line 3, column 1: the text has 65 layers; at most 64 can be read"));
static_assert(says(3, "1,1,1,2",
                   ".nnet line 3, column 7: the size of the widest layer is 2, but by the other sizes it "
                   "would be 1"));
static_assert(says(4, "3,1", ".nnet line 4, column 1: layer size 1 of 2 is 3, but by the other sizes it would be 1"));
static_assert(says(4, "1, 4", ".nnet line 4, column 4: layer size 2 of 2 is 4, but by the other sizes it would be 1"));
static_assert(says(4, "1", ".nnet line 4, column 2: the line ends where layer size 2 of 2 is expected"));
static_assert(says(4, "1,99999999999999999999",
                   ".nnet line 4, column 3: layer size 2 of 2 is 999999999, but by the "
                   "other sizes it would be 1"));
static_assert(says(5, "", ".nnet line 5, column 1: the line ends where the unused flag is expected"));

// Scaling.
static_assert(says(6, "x", ".nnet line 6, column 1: this is not a number; minimum 1 of 1 is expected"));
static_assert(says(7, " -2", ".nnet line 7, column 2: maximum 1 of 1 is below its minimum"));
static_assert(says(8, "0,", ".nnet line 8, column 3: the line ends where mean 2 of 2 is expected"));
static_assert(says(9, "1,0", ".nnet line 9, column 3: range 2 of 2 is not above 0"));
static_assert(says(9, "-1,1", ".nnet line 9, column 1: range 1 of 2 is not above 0"));

// Weights and biases. A text that ends in a digit may have had more of them.
static_assert(says(11, "-1",
                   ".nnet line 11, column 3: the text ends without a comma or a line's end after the bias of "
                   "neuron 1 of layer 1, as if cut off"));
static_assert(is_right(11, "-1,  ") && is_right(11, "-1\n") && !is_right(11, "-1 "));
static_assert(says(10, "1..5,",
                   ".nnet line 10, column 3: a comma or the end of the line is expected after weight 1 of "
                   "1 of neuron 1 of layer 1"));
static_assert(says(10, "nan,",
                   ".nnet line 10, column 1: this is not a number; weight 1 of 1 of neuron 1 of layer 1 is "
                   "expected"));
static_assert(says(10, "1 2",
                   ".nnet line 10, column 3: a comma or the end of the line is expected after weight 1 of 1 "
                   "of neuron 1 of layer 1"));
static_assert(says(10, "1,2",
                   ".nnet line 10, column 3: the line goes on, but its last number is weight 1 of 1 of "
                   "neuron 1 of layer 1"));
static_assert(says(10, ",",
                   ".nnet line 10, column 1: this is not a number; weight 1 of 1 of neuron 1 of layer 1 is "
                   "expected"));
static_assert(says(10, "",
                   ".nnet line 10, column 1: the line ends where weight 1 of 1 of neuron 1 of layer 1 is "
                   "expected"));
static_assert(says(10, "1e999",
                   ".nnet line 10, column 1: weight 1 of 1 of neuron 1 of layer 1 is too large for its "
                   "type"));
static_assert(says(11, "", ".nnet line 11, column 1: the text ends where the bias of neuron 1 of layer 1 is expected"));
static_assert(says(11, "1\n2",
                   ".nnet line 12, column 1: the text goes on, but its last number is the bias of neuron 1 "
                   "of layer 1"));

}  // namespace

TEST_CASE("what is wrong with a .nnet text at run time") {
    CHECK(is_right(11, "-1e3,"));
    CHECK_FALSE(is_right(11, "-1e3"));
    CHECK(sentence(10, "1,2").view() ==
          ".nnet line 10, column 3: the line goes on, but its last number is weight 1 of 1 of neuron 1 of layer 1");
    const std::string text = "1,1,1,1,\n1,1,\n0,\n0,\n1,\n0,0,\n1,1,\n0." + std::string(900, '3') + ",\n1,\n";
    auto net = zeros<Network<double, Input<1>, Dense<1>>>();
    models::NnetScaling<double, 1> scaling{};
    CHECK_FALSE(models::read_nnet(text, net, scaling));
    CHECK(net.parameters[0] == 1.0 / 3.0);
}
