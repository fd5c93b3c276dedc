#include <array>
#include <concepts>
#include <ctnn/ctnn.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "models/small_nnet.hpp"

namespace {

using namespace ctnn;

using Small = Network<double, Input<2>, Dense<3, ReLU>, Dense<2>>;
static_assert(std::same_as<models::NnetNetwork<double, small_nnet>, Small>);
static_assert(std::same_as<models::NnetNetwork<float, small_nnet>, Network<float, Input<2>, Dense<3, ReLU>, Dense<2>>>);

constexpr Small expected{{1, -2, 0.5, 0.25, -1.5, 0.1, 1, -2, 3, 1, 2, 3, -4, 5, 0.625, 0.125, -1}};
constexpr Small net = models::nnet<double, small_nnet>;
static_assert(net == expected);
static_assert(models::nnet<float, small_nnet>.parameters[5] == 0.1F);

// x = (1, 2): the neurons are 1 - 4 + 1 = -2, 0.5 + 0.5 - 2 = -1, -1.5 + 0.2 + 3 = 1.7; so y = (3 *
// 1.7 + 0.125, ...).
static_assert(net({1, 2})[0] == 3 * (3 - 1.5 + 0.1 * 2) + 0.125 && net({0, 0})[1] == -1 - 4 + 0.625 * 3);

constexpr auto& scaling = models::nnet_scaling<double, small_nnet>;
static_assert(scaling.minima[0] == -10 && scaling.maxima[1] == 5.5 && scaling.means[1] == 2.5 &&
              scaling.ranges[0] == 20 && scaling.output_mean == 7 && scaling.output_range == 4);

// Without commas at the ends of lines; with blanks, CRLF and empty lines at the end; without a NUL;
// as bytes.
constexpr std::string_view untidy = "1,1,1,1\r\n1 , 1\r\n0\r\n 0 \r\n1\r\n.5,\t1e1\r\n 2,3 , \r\n-7\r\n8\r\n \r\n\n";
static_assert(std::same_as<models::NnetNetwork<float, untidy>, Network<float, Input<1>, Dense<1>>>);
static_assert(models::nnet<float, untidy>.parameters[0] == -7 && models::nnet<float, untidy>.parameters[1] == 8);
static_assert(models::nnet_scaling<float, untidy>.output_mean == 10);
constexpr unsigned char bytes[] = {'1',  ',', '1',  ',', '1', ',', '1',  '\n', '1', ',', '1',  '\n', '0',  '\n', '0',
                                   '\n', '1', '\n', '0', ',', '0', '\n', '1',  ',', '1', '\n', '9',  '\n', '8',  ','};
static_assert(models::nnet<double, bytes>.parameters[0] == 9 && models::nnet<double, bytes>.parameters[1] == 8);

// A header with another layout, and the parts of its scaling; nnet_header.cpp has more of them.
constexpr char other_layout[] =
    "// No mean and no range of the outputs.\n\n2,2,1,2\n2,2,1\nThis line "
    "extraneous\n-1,-2\n1,2\n0.5,0\n1,2\n1,2\n3,4\n5\n6\n7,8\n9\n";
static_assert(models::nnet<double, other_layout> ==
              Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>{{1, 2, 3, 4, 5, 6, 7, 8, 9}});
static_assert(models::nnet_limits<double, other_layout>.contains({1, -2}));
static_assert(models::nnet_input_scaling<float, other_layout>.normalize({1, 1}) == std::array{0.5F, 0.5F});
static_assert(models::nnet_limits<double, small_nnet>.maxima[1] == 5.5 &&
              models::nnet_output_scaling<double, small_nnet>.output_range == 4);

/// The run-time reader, here in the compiler.
template <class Net>
constexpr models::NnetProblem problem_in(std::string_view text, Net read = zeros<Net>()) {
    models::NnetScaling<double, Net::inputs> scaling_read{};
    return models::read_nnet(text, read, scaling_read);
}

constexpr bool says(const models::NnetProblem& problem, std::string_view message) {
    return problem.message().view() == message;
}

static_assert(says(problem_in<Small>(small_nnet), ""));
static_assert(says(problem_in<Network<double, Input<2>, Dense<2>>>(small_nnet),
                   ".nnet line 3, column 1: the number of layers is 2; the given network has 1"));
static_assert(says(problem_in<Network<double, Input<3>, Dense<3, ReLU>, Dense<2>>>(small_nnet),
                   ".nnet line 4, column 1: layer size 1 of 3 is 2; the given network has 3"));
static_assert(says(problem_in<Network<double, Input<2>, Dense<4, ReLU>, Dense<2>>>(small_nnet),
                   ".nnet line 4, column 3: layer size 2 of 3 is 3; the given network has 4"));

}  // namespace

TEST_CASE("models/nnet: a text is read, or its problem reported, at run time") {
    const std::string text = small_nnet;
    Small read = zeros<Small>();
    models::NnetScaling<double, 2> scaling_read{};
    CHECK_FALSE(models::read_nnet(text, read, scaling_read));
    CHECK(read == net);
    CHECK(scaling_read.output_range == scaling.output_range);
    CHECK(scaling_read.means == scaling.means);
    for (const std::array<double, 2>& x : {std::array{1.0, 2.0}, std::array{-3.5, 0.25}}) CHECK(read(x) == expected(x));

    std::string bad = text;
    bad[bad.find("2.50000e-01")] = 'x';
    const models::NnetProblem problem = models::read_nnet(bad, read, scaling_read);
    CHECK(problem.code == models::NnetProblemCode::not_a_number);
    CHECK(problem.line == 11);
    CHECK(problem.column == 13);
    CHECK(problem.message().view() ==
          ".nnet line 11, column 13: not a number; weight 2 of 2 of neuron 2 of layer 1 expected");
    const std::size_t widest = text.find("2,2,2,3") + 6;  // an ignored number and the flag
    const std::size_t flag = text.find("\n0,") + 1;
    const std::size_t scaling_begin = text.find("-10.0");
    const std::size_t scaling_end = text.find("1.00000e+00,-2");
    for (std::size_t at = text.find("2,2,2,3"); at < text.size(); ++at) {  // one wrong character at any place
        for (const char wrong : {'x', '\0', '"'}) {
            std::string other = text;
            other[at] = wrong;
            CAPTURE(at, wrong);
            const bool is_needed = at != widest && at != widest + 1 && at != flag && at != flag + 1;
            if (is_needed) CHECK(models::read_nnet(other, read, scaling_read));
            if (at >= scaling_begin && at < scaling_end && text[at] != '\n') {  // only the scaling is wrong
                Small alone = zeros<Small>();
                CHECK_FALSE(models::read_nnet(other, alone));
                CHECK(alone == net);
            }
        }
    }
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {  // truncated anywhere, it is rejected
        CHECK(models::read_nnet(text.substr(0, size), read, scaling_read));
    }
}
