#include <cstddef>
#include <ctnn/models/nnet.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// What is wrong with the text of a network with one input and one neuron, after two comments, if the given line has
/// other words.
constexpr auto message(std::size_t line, std::string_view words) {
    constexpr std::string_view lines[] = {"// a comment,", "//",   "1,1,1,1,", "1,1,", "0,", "-1,", "1,",
                                          "0,0,",          "1,1,", "2.5,",     "-1e3,"};
    FixedString<200> text;
    for (std::size_t i = 0; i < 11; ++i) text = text + (i + 1 == line ? words : lines[i]) + (i < 10 ? "\n" : "");
    auto net = zeros<Network<double, Input<1>, Dense<1>>>();
    models::NnetScaling<double, 1> scaling{};
    return models::read_nnet(text.view(), net, scaling).message();
}

constexpr bool says(std::size_t line, std::string_view words, std::string_view expected) {
    return message(line, words).view() == expected;
}

constexpr bool is_right(std::size_t line, std::string_view words) { return says(line, words, ""); }

static_assert(is_right(1, "//") && is_right(3, "1,1,1,1") && is_right(11, "-1e3,\n \n\r\n") &&
              is_right(10, " 2.5 ,\r"));
static_assert(is_right(5, "7") && is_right(2, "// 1 // 2"));

// What is not needed: the widest layer, which some count with inputs and outputs and some do not, and the flag, in
// words too. Empty lines and indented comments before the numbers.
static_assert(is_right(3, "1,1,1,2") && is_right(3, "1,1,1") && is_right(3, "1,1,1,,") && is_right(3, "1"));
static_assert(is_right(5, "This line extraneous") && is_right(5, "0,0,0,") && is_right(5, "") && is_right(5, "\n0"));
static_assert(is_right(1, "") && is_right(2, " \r") && is_right(2, "  // indented") && is_right(1, "// a\n\n\n\t//b"));
static_assert(is_right(1, "\xEF\xBB\xBF// a byte order mark") && is_right(5, "// no flag"));

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
static_assert(says(3, "1,1", ".nnet line 3, column 4: the line ends where the number of outputs is expected"));
static_assert(says(3, "1,1,1 1",
                   ".nnet line 3, column 7: a comma or the end of the line is expected after the number of outputs"));
static_assert(says(3, "65,1,1,1", ".nnet line 3, column 1: the text has 65 layers; at most 64 can be read"));
static_assert(says(4, "3,1", ".nnet line 4, column 1: layer size 1 of 2 is 3, but by the other sizes it would be 1"));
static_assert(says(4, "1, 4", ".nnet line 4, column 4: layer size 2 of 2 is 4, but by the other sizes it would be 1"));
static_assert(says(4, "1", ".nnet line 4, column 2: the line ends where layer size 2 of 2 is expected"));
static_assert(says(4, "1,99999999999999999999", ".nnet line 4, column 3: layer size 2 of 2 is above 99999999"));
static_assert(says(3, "1,100000000,1", ".nnet line 3, column 3: the number of inputs is above 99999999"));
static_assert(says(3, "100000000,1,1", ".nnet line 3, column 1: the number of layers is above 99999999"));

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
static_assert(says(10, "", ".nnet line 11, column 6: the text ends where the bias of neuron 1 of layer 1 is expected"));
static_assert(says(10, "1e999",
                   ".nnet line 10, column 1: weight 1 of 1 of neuron 1 of layer 1 is too large for its "
                   "type"));
static_assert(says(11, "", ".nnet line 11, column 1: the text ends where the bias of neuron 1 of layer 1 is expected"));
static_assert(says(11, "1\n2",
                   ".nnet line 12, column 1: the text goes on, but its last number is the bias of neuron 1 "
                   "of layer 1"));

// Texts as their writers make them, here of 2 inputs, 2 neurons and 1 output, whose parameters are 1 to 9.
using Net = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;
constexpr std::string_view parameters = "1,2,\n3,4,\n5,\n6,\n7,8,\n9,\n";

constexpr bool is_net(const Net& net) { return net == Net{{1, 2, 3, 4, 5, 6, 7, 8, 9}}; }

struct Parts {
    bool network;
    bool limits;
    bool inputs;
    bool outputs;

    friend constexpr bool operator==(const Parts&, const Parts&) = default;
};

/// What can be read from a text with this head; all of it together only if each part can.
constexpr Parts parts_of(std::string_view header) {
    const auto text = FixedString<400>{} + header + parameters;
    auto net = zeros<Net>();
    models::NnetScaling<double, 2> scaling{};
    models::NnetLimits<double, 2> limits{};
    models::NnetInputScaling<double, 2> inputs{};
    models::NnetOutputScaling<double> outputs{};
    const bool all = !models::read_nnet(text.view(), net, scaling);
    const Parts parts{!models::read_nnet(text.view(), net) && is_net(net), !models::read_nnet(text.view(), net, limits),
                      !models::read_nnet(text.view(), net, inputs), !models::read_nnet(text.view(), net, outputs)};
    return all == (parts.network && parts.limits && parts.inputs && parts.outputs) ? parts : Parts{};
}

constexpr Parts everything{true, true, true, true};
constexpr Parts network_alone{true, false, false, false};

constexpr bool reads_what_writers_write() {
    return parts_of("//The format's own\n2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,1,1,\n") == everything &&
           // NeuralVerification.jl: a flag in words, one number for all inputs.
           parts_of("// By NeuralVerification.jl\n2, 2, 1, 2,\n2, 2, 1,\nThis line extraneous\n-1e10\n1e10\n0\n1\n") ==
               network_alone &&
           // Of its examples: the number of layers alone, and zeros for lines that other programs skip.
           parts_of("// zeros\n2\n2, 2, 1\n0\n0\n0\n0\n0\n") == network_alone &&
           // ACASXU_run2a: scaling of inputs that the network no longer has.
           parts_of("// ACASXU_run2a\n2,2,1,2,\n2,2,1,\n0,\n-1,-1,0,-3,\n1,1,100,3,\n0,0,35.1,0,7,\n1,1,100,6,4,\n") ==
               network_alone &&
           // Without means and ranges of the outputs.
           parts_of("2,2,1,2\n2,2,1\n0\n-1,-1\n1,1\n0.5,0\n1,2\n") == Parts{true, true, true, false} &&
           // Seven minima for two inputs, but the right means; a range of 0; maxima below the minima.
           parts_of("2,2,1,2,\n2,2,1,\n0,\n0,0,0,0,0,0,0,\n1,1,1,1,1,1,1,\n0,0,0,\n1,1,1,\n") ==
               Parts{true, false, true, true} &&
           parts_of("2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,0,1,\n") == Parts{true, true, false, true} &&
           parts_of("2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,1,0,\n") == Parts{true, true, true, false} &&
           parts_of("2,2,1,2,\n2,2,1,\n0,\n1,-1,\n-1,1,\n0,0,0,\n1,1,1,\n") == Parts{true, false, true, true} &&
           // Without scaling: a flag, a flag for each layer, nothing.
           parts_of("2,2,1,2,\n2,2,1,\n0,\n") == network_alone &&
           parts_of("2,2,1,2,\n2,2,1,\n0.0,0.0,\n") == network_alone &&
           parts_of("2,2,1,2,\n2,2,1,\n") == network_alone &&
           // Without a flag, and with empty lines and comments anywhere before the weights.
           parts_of("2,2,1,2,\n2,2,1,\n-1,-1,\n1,1,\n0,0,0,\n1,1,1,\n") == everything &&
           parts_of("// a\n\n  // b\n2,2,1,2,\n// c\n2,2,1,\n\n0,\n\n-1,-1,\n1,1,\n // d\n0,0,0,\n1,1,1,\n\n// e\n") ==
               everything;
}
static_assert(reads_what_writers_write());

/// A line too many or too few is not taken for another layout.
constexpr bool rejects_other_numbers_of_lines() {
    for (const std::string_view header :
         {"2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n", "2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n",
          "2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,\n", "2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,1,1,\n9,9,\n",
          "2,2,1,2,\n2,2,1,\n9,9,\n", "2,2,1,2,\n2,2,1,\n-1,-1,\n1,1,\n0,0,\n2,2,\n3,3,\n"}) {
        if (parts_of(header) != Parts{}) return false;
    }
    return true;
}
static_assert(rejects_other_numbers_of_lines());

constexpr bool says_what_of_the_scaling_is_missing() {
    const auto message_for = [](std::string_view header) {
        const auto text = FixedString<400>{} + header + parameters;
        auto net = zeros<Net>();
        models::NnetScaling<double, 2> scaling{};
        return models::read_nnet(text.view(), net, scaling).message();
    };
    return message_for("2,2,1,2,\n2,2,1,\n0,\n").view() ==
               ".nnet text: it has no lines of minima, maxima, means and ranges behind its sizes" &&
           message_for("2,2,1,2\n2,2,1\n0\n-1,-1\n1,1\n0.5,0\n1,2\n").view() ==
               ".nnet line 6, column 6: the line ends where mean 3 of 3 is expected" &&
           message_for("2,2,1,2,\n2,2,1,\n0,\n-1,-1,0,\n1,1,1,\n0,0,0,\n1,1,1,\n").view() ==
               ".nnet line 4, column 7: the line goes on, but its last number is minimum 2 of 2";
}
static_assert(says_what_of_the_scaling_is_missing());

}  // namespace

TEST_CASE("models/nnet_reader: static_assert rows hold at run time") {
    CHECK(reads_what_writers_write());
    CHECK(rejects_other_numbers_of_lines());
    CHECK(says_what_of_the_scaling_is_missing());
}

TEST_CASE("what is wrong with a .nnet text at run time") {
    CHECK(is_right(11, "-1e3,"));
    CHECK_FALSE(is_right(11, "-1e3"));
    CHECK(message(10, "1,2").view() ==
          ".nnet line 10, column 3: the line goes on, but its last number is weight 1 of 1 of neuron 1 of layer 1");
    const std::string text = "1,1,1,1,\n1,1,\n0,\n0,\n1,\n0,0,\n1,1,\n0." + std::string(900, '3') + ",\n1,\n";
    auto net = zeros<Network<double, Input<1>, Dense<1>>>();
    models::NnetScaling<double, 1> scaling{};
    CHECK_FALSE(models::read_nnet(text, net, scaling));
    CHECK(net.parameters[0] == 1.0 / 3.0);
}
