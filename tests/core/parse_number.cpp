#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctnn/core/parse_number.hpp>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool reads(std::string_view text, T value) {
    const auto number = parse_number<T>(text);
    return number.problem == NumberProblemCode::none && number.value == value;
}

constexpr bool is_rejected(std::string_view text, NumberProblemCode problem) {
    return parse_number<double>(text).problem == problem && parse_number<float>(text).problem == problem;
}

static_assert(reads("0", 0.0) && reads("5.1", 5.1) && reads("-12.50", -12.5) && reads("+3e-7", 3e-7) &&
              reads(".5", 0.5));
static_assert(reads("7.", 7.0) && reads("1E+2", 100.0) && reads("0000123", 123.0) && reads("5.1", 5.1F));

// More digits than double arithmetic converts exactly: 17 and more, ties, the ends of the range.
static_assert(reads("0.31442803799181257", 0.31442803799181257) &&
              reads("123456789012345678901234567890", 1.2345678901234568e29));
static_assert(reads("9007199254740993", 9007199254740992.0));                   // a tie goes to the even neighbor
static_assert(reads("9007199254740993.0000000000000001", 9007199254740994.0));  // a little above the tie does not
static_assert(reads("1.7976931348623157e308", 1.7976931348623157e308) &&
              reads("2.2250738585072011e-308", 2.2250738585072011e-308));
static_assert(reads("4.9e-324", 4.9406564584124654e-324) && reads("2.47e-324", 0.0) && reads("1e-9999", 0.0));
static_assert(reads("16777217", 16777216.0F) && reads("1e-45", 1.4e-45F) && reads("3.4028235e38", 3.4028235e38F));

static_assert(is_rejected("", NumberProblemCode::not_a_number) && is_rejected("-", NumberProblemCode::not_a_number));
static_assert(is_rejected(".", NumberProblemCode::not_a_number) && is_rejected("1e", NumberProblemCode::not_a_number));
static_assert(is_rejected("1.2.3", NumberProblemCode::not_a_number) &&
              is_rejected("12a", NumberProblemCode::not_a_number));
static_assert(is_rejected(" 1", NumberProblemCode::not_a_number) &&
              is_rejected("nan", NumberProblemCode::not_a_number));
static_assert(is_rejected("inf", NumberProblemCode::not_a_number) &&
              is_rejected("0x10", NumberProblemCode::not_a_number));
static_assert(is_rejected("1e400", NumberProblemCode::too_large) &&
              is_rejected("-1e99999999999", NumberProblemCode::too_large));
static_assert(parse_number<float>("3.5e38").problem == NumberProblemCode::too_large);
static_assert(parse_number<float>("3.40282356e38").problem == NumberProblemCode::none);  // rounds to the largest float
static_assert(parse_number<double>("1.7976931348623159e308").problem == NumberProblemCode::too_large);

// More digits than decide the rounding, and large exponents balanced by digits.
template <std::size_t zeros>
struct Zeros {
    char characters[zeros + 32]{};
    std::size_t size = 0;

    constexpr Zeros(std::string_view before, std::string_view behind) {
        for (const char c : before) characters[size++] = c;
        for (std::size_t i = 0; i < zeros; ++i) characters[size++] = '0';
        for (const char c : behind) characters[size++] = c;
    }

    template <class T>
    [[nodiscard]] constexpr bool is(T value) const {
        return reads(std::string_view(characters, size), value);
    }
};

static_assert(Zeros<900>("0.", "1e901").is(1.0) && Zeros<900>("2", "e-900").is(2.0) && Zeros<900>("1.", "").is(1.0F));
static_assert(Zeros<900>("9007199254740993.", "1").is(9007199254740994.0) &&
              Zeros<900>("9007199254740993.", "").is(9007199254740992.0));
static_assert(Zeros<900>("1e", "1").is(10.0) && Zeros<900>("0.", "e999").is(0.0) && Zeros<900>("", "5e-1").is(0.5));
static_assert(reads("0e99999999999999999999", 0.0) && reads("1e-99999999999999999999", 0.0));
static_assert(is_rejected("1e99999999999999999999", NumberProblemCode::too_large));

// A decimal comma.
static_assert(parse_number<double>("-12,5", ',').value == -12.5 &&
              parse_number<double>("12.5", ',').problem == NumberProblemCode::not_a_number &&
              parse_number<double>("0,00000000000000000000000000000000001234567890123456789012", ',').value ==
                  1.234567890123456789012e-35);

}  // namespace

TEST_CASE("core/parse_number: decimals are read as by the C library") {
    CHECK(reads("0.31442803799181257", 0.31442803799181257));
    CHECK(is_rejected("1e400", NumberProblemCode::too_large));
    std::mt19937_64 random(5);
    char text[1200];
    int different = 0;
    for (int i = 0; i < 200'000; ++i) {
        double x = std::bit_cast<double>(random());
        if (!(x > -1e300 && x < 1e300)) continue;
        if (i % 3 != 0) x = static_cast<double>(static_cast<std::int64_t>(random() >> 20U)) * 0x1p-37;
        std::snprintf(text, sizeof text, i % 5 == 0 ? "%.*f" : "%.*e", static_cast<int>(random() % 20), x);
        different += !reads(text, std::strtod(text, nullptr));
        const float single = std::strtof(text, nullptr);
        if (single > -3e38F && single < 3e38F) different += !reads(text, single);
    }
    for (int i = 0; i < 500; ++i) {  // all digits of subnormal numbers, which give exact ties one bit below
        const double x = std::bit_cast<double>(random() & 0x000fffffffffffffU);
        std::snprintf(text, sizeof text, "%.690e", x);
        different += !reads(text, std::strtod(text, nullptr));
    }
    CHECK(different == 0);
    for (int i = 0; i < 200; ++i) {  // the middle between two subnormal numbers and numbers next to it, in 1100 digits
        const double x = std::bit_cast<double>(random() & 0x000fffffffffffffU);
        std::snprintf(text, sizeof text, "%.1074f", x);
        std::string middle(text);
        for (const char* const behind : {"5", "50000", "5000000000000000000001", "4999999999999999999999"}) {
            different += !reads(middle + behind, std::strtod((middle + behind).c_str(), nullptr));
        }
    }
    CHECK(different == 0);
}

TEST_CASE("core/parse_number: decimals of a million digits are read") {
    const std::string zeros(1'000'000, '0');
    CHECK(reads("0." + zeros + "1e1000001", 1.0));
    CHECK(reads("-1" + zeros + "e-1000000", -1.0));
    CHECK(reads("1" + zeros + "." + zeros + "e-1000000", 1.0F));
    CHECK(reads("1." + std::string(1'000'000, '1'), 1.1111111111111112));
    CHECK(reads("0." + std::string(1'000'000, '9') + "e1", 10.0F));
    CHECK(is_rejected("1" + zeros + "e-999000", NumberProblemCode::too_large));
    CHECK(reads("0." + zeros + "1e999000", 0.0));
}
