#include <ctnn/models/nnet_header.hpp>

#include <cstddef>
#include <string_view>

#include <ctnn/models/nnet.hpp>

#include "catch.hpp"
#include "models/nnet_message.hpp"

namespace {

using namespace ctnn;

static_assert(is_right(1, "//") && is_right(3, "1,1,1,1") && is_right(11, "-1e3,\n \n\r\n") &&
              is_right(10, " 2.5 ,\r"));
static_assert(is_right(5, "7") && is_right(2, "// 1 // 2"));

// Ignored: the size of the widest layer, which some programs count with inputs and outputs and some
// without; the flag, also in words; empty lines and indented comments before the numbers.
static_assert(is_right(3, "1,1,1,2") && is_right(3, "1,1,1") && is_right(3, "1,1,1,,") && is_right(3, "1"));
static_assert(is_right(5, "This line extraneous") && is_right(5, "0,0,0,") && is_right(5, "") && is_right(5, "\n0"));
static_assert(is_right(1, "") && is_right(2, " \r") && is_right(2, "  // indented") && is_right(1, "// a\n\n\n\t//b"));
static_assert(is_right(1, "\xEF\xBB\xBF// a byte order mark") && is_right(5, "// no flag"));

// Counts.
static_assert(says(2, "comment", ".nnet line 2, column 1: not a whole number from 1; the number of layers expected"));
static_assert(says(3, "0,1,1,1", ".nnet line 3, column 1: not a whole number from 1; the number of layers expected"));
static_assert(says(3, "1,1.5,1,1", ".nnet line 3, column 4: no comma or end of the line after the number of inputs"));
static_assert(says(3, "1,1", ".nnet line 3, column 4: the line ends before the number of outputs"));
static_assert(says(3, "1,1,1 1", ".nnet line 3, column 7: no comma or end of the line after the number of outputs"));
static_assert(says(3, "65,1,1,1", ".nnet line 3, column 1: 65 layers; at most 64 supported"));
static_assert(says(4, "3,1", ".nnet line 4, column 1: layer size 1 of 2 is 3; 1 expected from the other sizes"));
static_assert(says(4, "1, 4", ".nnet line 4, column 4: layer size 2 of 2 is 4; 1 expected from the other sizes"));
static_assert(says(4, "1", ".nnet line 4, column 2: the line ends before layer size 2 of 2"));
static_assert(says(4, "1,99999999999999999999", ".nnet line 4, column 3: layer size 2 of 2 is above 99999999"));
static_assert(says(3, "1,100000000,1", ".nnet line 3, column 3: the number of inputs is above 99999999"));
static_assert(says(3, "100000000,1,1", ".nnet line 3, column 1: the number of layers is above 99999999"));

// Texts as programs write them, here with 2 inputs, 2 neurons and 1 output, and the parameters 1 to
// 9.
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

/// The parts that can be read from a text with this header; the whole text only if every part can.
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

constexpr bool reads_texts_of_other_programs() {
    return parts_of("//The format's own\n2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,1,1,\n") == everything &&
           // NeuralVerification.jl: a flag in words, one number for all inputs.
           parts_of("// By NeuralVerification.jl\n2, 2, 1, 2,\n2, 2, 1,\nThis line extraneous\n-1e10\n1e10\n0\n1\n") ==
               network_alone &&
           // One of its examples: only the number of layers, and zeros for lines that other
           // programs skip.
           parts_of("// zeros\n2\n2, 2, 1\n0\n0\n0\n0\n0\n") == network_alone &&
           // ACASXU_run2a: scaling for inputs that the network no longer has.
           parts_of("// ACASXU_run2a\n2,2,1,2,\n2,2,1,\n0,\n-1,-1,0,-3,\n1,1,100,3,\n0,0,35.1,0,7,\n1,1,100,6,4,\n") ==
               network_alone &&
           // Without means and ranges of the outputs.
           parts_of("2,2,1,2\n2,2,1\n0\n-1,-1\n1,1\n0.5,0\n1,2\n") == Parts{true, true, true, false} &&
           // Seven minima for two inputs, but the right means; a range of 0; maxima below the
           // minima.
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
static_assert(reads_texts_of_other_programs());

/// A line too many or too few is not mistaken for another layout.
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

}  // namespace

TEST_CASE("models/nnet_header: static_assert rows hold at run time") {
    CHECK(reads_texts_of_other_programs());
    CHECK(rejects_other_numbers_of_lines());
    CHECK(says(4, "1", ".nnet line 4, column 2: the line ends before layer size 2 of 2"));
}
