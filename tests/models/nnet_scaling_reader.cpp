#include <ctnn/models/nnet_scaling_reader.hpp>

#include <cstddef>
#include <string_view>

#include <ctnn/models/nnet.hpp>

#include "catch.hpp"
#include "models/nnet_message.hpp"

namespace {

using namespace ctnn;

static_assert(says(6, "x", ".nnet line 6, column 1: not a number; minimum 1 of 1 expected"));
static_assert(says(7, " -2", ".nnet line 7, column 2: maximum 1 of 1 is below its minimum"));
static_assert(says(8, "0,", ".nnet line 8, column 3: the line ends before mean 2 of 2"));
static_assert(says(9, "1,0", ".nnet line 9, column 3: range 2 of 2 is not above 0"));
static_assert(says(9, "-1,1", ".nnet line 9, column 1: range 1 of 2 is not above 0"));

constexpr bool reports_missing_scaling() {
    const auto message_for = [](std::string_view header) {
        const auto text = FixedString<400>{} + header + "1,2,\n3,4,\n5,\n6,\n7,8,\n9,\n";
        auto net = zeros<Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>>();
        models::NnetScaling<double, 2> scaling{};
        return models::read_nnet(text.view(), net, scaling).message();
    };
    return message_for("2,2,1,2,\n2,2,1,\n0,\n").view() ==
               ".nnet text: no lines of minima, maxima, means and ranges after the sizes" &&
           message_for("2,2,1,2\n2,2,1\n0\n-1,-1\n1,1\n0.5,0\n1,2\n").view() ==
               ".nnet line 6, column 6: the line ends before mean 3 of 3" &&
           message_for("2,2,1,2,\n2,2,1,\n0,\n-1,-1,0,\n1,1,1,\n0,0,0,\n1,1,1,\n").view() ==
               ".nnet line 4, column 7: the line continues after its last number, minimum 2 of 2";
}
static_assert(reports_missing_scaling());

}  // namespace

TEST_CASE("models/nnet_scaling_reader: static_assert rows hold at run time") {
    CHECK(reports_missing_scaling());
    CHECK(says(9, "1,0", ".nnet line 9, column 3: range 2 of 2 is not above 0"));
}
