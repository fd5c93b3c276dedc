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

// x = (1, 2): the neurons are 1 - 4 + 1 = -2, 0.5 + 0.5 - 2 = -1, -1.5 + 0.2 + 3 = 1.7; so y = (3 * 1.7 + 0.125, ...).
static_assert(net({1, 2})[0] == 3 * (3 - 1.5 + 0.1 * 2) + 0.125 && net({0, 0})[1] == -1 - 4 + 0.625 * 3);

constexpr auto& scaling = models::nnet_scaling<double, small_nnet>;
static_assert(scaling.minima[0] == -10 && scaling.maxima[1] == 5.5 && scaling.means[1] == 2.5 &&
              scaling.ranges[0] == 20 && scaling.output_mean == 7 && scaling.output_range == 4);

// Without commas at the ends of lines, with blanks, CRLF and empty lines behind, without a NUL, as unsigned characters.
constexpr std::string_view untidy = "1,1,1,1\r\n1 , 1\r\n0\r\n 0 \r\n1\r\n.5,\t1e1\r\n 2,3 , \r\n-7\r\n8\r\n \r\n\n";
static_assert(std::same_as<models::NnetNetwork<float, untidy>, Network<float, Input<1>, Dense<1>>>);
static_assert(models::nnet<float, untidy>.parameters[0] == -7 && models::nnet<float, untidy>.parameters[1] == 8);
static_assert(models::nnet_scaling<float, untidy>.output_mean == 10);
constexpr unsigned char bytes[] = {'1',  ',', '1',  ',', '1', ',', '1',  '\n', '1', ',', '1',  '\n', '0',  '\n', '0',
                                   '\n', '1', '\n', '0', ',', '0', '\n', '1',  ',', '1', '\n', '9',  '\n', '8',  ','};
static_assert(models::nnet<double, bytes>.parameters[0] == 9 && models::nnet<double, bytes>.parameters[1] == 8);

// More numbers than one segment holds: 40 x 60 weights, of which each is its own number; and as many as two hold.
template <std::size_t inputs, std::size_t outputs>
struct Numbered {
    char characters[100 + 4 * 2 * inputs + 8 * (inputs + 1) * outputs]{};
    std::size_t size = 0;

    constexpr void put(std::size_t number, char end) {
        char digits[20]{};
        std::size_t count = 0;
        do {
            digits[count++] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number > 0);
        while (count > 0) characters[size++] = digits[--count];
        characters[size++] = end;
    }

    constexpr Numbered() {
        for (const std::size_t n : {std::size_t(1), inputs, outputs}) put(n, ',');
        put(inputs > outputs ? inputs : outputs, '\n');
        put(inputs, ',');
        put(outputs, '\n');
        put(0, '\n');
        for (std::size_t line = 0; line < 4; ++line) {
            for (std::size_t i = 0; i + (line < 2) <= inputs; ++i) {
                put(line % 2, i + (line < 2) == inputs ? '\n' : ',');
            }
        }
        std::size_t number = 0;
        for (std::size_t o = 0; o < outputs; ++o) {
            for (std::size_t i = 0; i < inputs; ++i) put(number++, i + 1 == inputs ? '\n' : ',');
        }
        for (std::size_t o = 0; o < outputs; ++o) put(number++, '\n');
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters, size}; }
};

template <class Net>
constexpr bool is_numbered(const Net& net_) {
    for (std::size_t i = 0; i < Net::parameter_count; ++i) {
        if (net_.parameters[i] != static_cast<double>(i)) return false;
    }
    return true;
}

constexpr Numbered<60, 40> numbered_2440;
constexpr std::string_view text_2440 = numbered_2440.view();
constexpr auto net_2440 = models::nnet<double, text_2440>;
static_assert(net_2440.parameter_count == 2440 && is_numbered(net_2440));

constexpr Numbered<31, 64> numbered_2048;
constexpr std::string_view text_2048 = numbered_2048.view();
constexpr auto net_2048 = models::nnet<double, text_2048>;
static_assert(net_2048.parameter_count == 2 * models::detail::parameters_per_segment && is_numbered(net_2048));

// A head of another layout, and the parts of its scaling; see nnet_reader.cpp for more of them.
constexpr char other_layout[] =
    "// No mean and no range of the outputs.\n\n2,2,1,2\n2,2,1\nThis line extraneous\n-1,-2\n1,2\n0.5,0\n1,2\n"
    "1,2\n3,4\n5\n6\n7,8\n9\n";
static_assert(models::nnet<double, other_layout> ==
              Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>{{1, 2, 3, 4, 5, 6, 7, 8, 9}});
static_assert(models::nnet_limits<double, other_layout>.contains({1, -2}));
static_assert(models::nnet_input_scaling<float, other_layout>.normalize({1, 1}) == std::array{0.5F, 0.5F});
static_assert(models::nnet_limits<double, small_nnet>.maxima[1] == 5.5 &&
              models::nnet_output_scaling<double, small_nnet>.output_range == 4);

/// Zeros for the flag and for the scaling, and more lines than one segment counts.
struct ManyLines {
    static constexpr std::string_view header = "2\n2,1,15000\n0\n0\n0\n0\n0\n1,2\n3\n";
    char characters[header.size() + 4 * 30'000]{};

    constexpr ManyLines() {
        for (std::size_t i = 0; i < header.size(); ++i) characters[i] = header[i];
        for (std::size_t i = 0; i < 4 * 30'000; ++i) characters[header.size() + i] = "4.5\n"[i % 4];
    }
};
constexpr ManyLines many_lines;
constexpr std::string_view text_of_many_lines{many_lines.characters, sizeof many_lines.characters};
static_assert(text_of_many_lines.size() > 65'536);
static_assert(models::detail::NnetShape<text_of_many_lines>::layout == models::detail::NnetLayout::flag_and_scaling);

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
                   ".nnet line 3, column 1: the number of layers is 2, but the network to be filled has 1"));
static_assert(says(problem_in<Network<double, Input<3>, Dense<3, ReLU>, Dense<2>>>(small_nnet),
                   ".nnet line 4, column 1: layer size 1 of 3 is 2, but the network to be filled has 3"));
static_assert(says(problem_in<Network<double, Input<2>, Dense<4, ReLU>, Dense<2>>>(small_nnet),
                   ".nnet line 4, column 3: layer size 2 of 3 is 3, but the network to be filled has 4"));

}  // namespace

TEST_CASE("a .nnet text at run time") {
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
          ".nnet line 11, column 13: this is not a number; weight 2 of 2 of neuron 2 of layer 1 is expected");
    const std::size_t widest = text.find("2,2,2,3") + 6;  // a number that is not needed, and a flag
    const std::size_t flag = text.find("\n0,") + 1;
    const std::size_t scaling_begin = text.find("-10.0");
    const std::size_t scaling_end = text.find("1.00000e+00,-2");
    for (std::size_t at = text.find("2,2,2,3"); at < text.size(); ++at) {  // one wrong character anywhere
        for (const char wrong : {'x', '\0', '"'}) {
            std::string other = text;
            other[at] = wrong;
            CAPTURE(at, wrong);
            const bool is_needed = at != widest && at != widest + 1 && at != flag && at != flag + 1;
            if (is_needed) CHECK(models::read_nnet(other, read, scaling_read));
            if (at >= scaling_begin && at < scaling_end && text[at] != '\n') {  // it spoils the scaling alone
                Small alone = zeros<Small>();
                CHECK_FALSE(models::read_nnet(other, alone));
                CHECK(alone == net);
            }
        }
    }
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {  // cut anywhere, it is rejected
        CHECK(models::read_nnet(text.substr(0, size), read, scaling_read));
    }
}
