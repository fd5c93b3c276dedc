#include <ctnn/models/nnet_segments.hpp>

#include <cstddef>
#include <string_view>

#include <ctnn/models/nnet.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// More parameters than one segment reads: 40 x 60 weights, each with its index as value; then as
// many as two read.
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

/// A text with zeros for the flag and for the scaling, and with more lines than one segment counts.
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

}  // namespace

TEST_CASE("models/nnet_segments: constant evaluation and run time agree") {
    auto read = zeros<models::NnetNetwork<double, text_2440>>();
    CHECK_FALSE(models::read_nnet(text_2440, read));
    CHECK(read == net_2440);
}
