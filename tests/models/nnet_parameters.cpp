#include <ctnn/models/nnet_parameters.hpp>

#include <string>
#include <string_view>

#include <ctnn/models/nnet.hpp>

#include "catch.hpp"
#include "models/nnet_message.hpp"

namespace {

using namespace ctnn;

// A text that ends in a digit may lack further digits.
static_assert(says(11, "-1",
                   ".nnet line 11, column 3: no comma or end of the line after the bias of neuron 1 of layer 1; the "
                   "text may be truncated"));
static_assert(is_right(11, "-1,  ") && is_right(11, "-1\n") && !is_right(11, "-1 "));
static_assert(says(10, "1..5,",
                   ".nnet line 10, column 3: no comma or end of the line after weight 1 of 1 of neuron 1 of layer 1"));
static_assert(says(10, "nan,", ".nnet line 10, column 1: not a number; weight 1 of 1 of neuron 1 of layer 1 expected"));
static_assert(says(10, "1 2",
                   ".nnet line 10, column 3: no comma or end of the line after weight 1 of 1 of neuron 1 of layer 1"));
static_assert(
    says(10, "1,2",
         ".nnet line 10, column 3: the line continues after its last number, weight 1 of 1 of neuron 1 of layer 1"));
static_assert(says(10, ",", ".nnet line 10, column 1: not a number; weight 1 of 1 of neuron 1 of layer 1 expected"));
static_assert(says(10, "", ".nnet line 11, column 6: the text ends before the bias of neuron 1 of layer 1"));
static_assert(says(10, "1e999",
                   ".nnet line 10, column 1: weight 1 of 1 of neuron 1 of layer 1 is too large for its type"));
static_assert(says(11, "", ".nnet line 11, column 1: the text ends before the bias of neuron 1 of layer 1"));
static_assert(says(
    11, "1\n2", ".nnet line 12, column 1: the text continues after its last number, the bias of neuron 1 of layer 1"));

}  // namespace

TEST_CASE("models/nnet_parameters: malformed and long numbers at run time") {
    CHECK(is_right(11, "-1e3,"));
    CHECK_FALSE(is_right(11, "-1e3"));
    CHECK(nnet_message(10, "1,2").view() ==
          ".nnet line 10, column 3: the line continues after its last number, weight 1 of 1 of neuron 1 of layer 1");
    const std::string text = "1,1,1,1,\n1,1,\n0,\n0,\n1,\n0,0,\n1,1,\n0." + std::string(900, '3') + ",\n1,\n";
    auto net = zeros<Network<double, Input<1>, Dense<1>>>();
    models::NnetScaling<double, 1> scaling{};
    CHECK_FALSE(models::read_nnet(text, net, scaling));
    CHECK(net.parameters[0] == 1.0 / 3.0);
}
