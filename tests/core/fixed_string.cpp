#include <ctnn/core/fixed_string.hpp>

#include <cstddef>

#include "catch.hpp"

namespace {

using ctnn::FixedString;

constexpr FixedString<80> message(std::size_t line) {
    return FixedString<80>{} + "line " + line + ", column " + 12 + '.';
}

constexpr bool concatenates() {
    return message(3).view() == "line 3, column 12." && message(3).length == 18 && FixedString<80>{}.view().empty();
}

constexpr bool writes_numbers() {
    return (FixedString<80>{} + std::size_t{0}).view() == "0" && (FixedString<80>{} + std::size_t{10}).view() == "10" &&
           (FixedString<80>{} + static_cast<std::size_t>(18'446'744'073'709'551'615ULL)).view() ==
               "18446744073709551615" &&
           (FixedString<80>{} + 7).view() == "7" && (FixedString<80>{} + 42U).view() == "42" &&
           (FixedString<80>{} + '7').view() == "7";
}

constexpr bool keeps_operands_unchanged() {
    const FixedString<20> begin = FixedString<20>{} + "a ";
    const FixedString<20> one = begin + "network";
    const FixedString<20> other = begin + "layer";
    return begin.view() == "a " && one.view() == "a network" && other.view() == "a layer";
}

/// A text that does not fit ends with three dots, however long it is.
constexpr bool marks_truncation() {
    const FixedString<8> exact = FixedString<8>{} + "12345678";
    return exact.view() == "12345678" && (exact + '9').view() == "12345..." &&
           (exact + "9 and more").view() == "12345..." && (FixedString<8>{} + "1234567" + 8 + 9).view() == "12345..." &&
           (FixedString<3>{} + "1234").view() == "...";
}

static_assert(concatenates());
static_assert(writes_numbers());
static_assert(keeps_operands_unchanged());
static_assert(marks_truncation());

}  // namespace

TEST_CASE("core/fixed_string: messages are concatenated, and truncated if they do not fit") {
    CHECK(concatenates());
    CHECK(writes_numbers());
    CHECK(keeps_operands_unchanged());
    CHECK(marks_truncation());
}
