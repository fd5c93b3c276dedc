#include <ctnn/core/fixed_string.hpp>

#include <cstddef>

#include "catch.hpp"

namespace {

using ctnn::FixedString;

constexpr FixedString<80> message(std::size_t line) {
    return FixedString<80>{} + "line " + line + ", column " + 12 + '.';
}

constexpr bool puts_messages_together() {
    return message(3).view() == "line 3, column 12." && message(3).length == 18 && FixedString<80>{}.view().empty();
}

constexpr bool writes_numbers() {
    return (FixedString<80>{} + std::size_t{0}).view() == "0" && (FixedString<80>{} + std::size_t{10}).view() == "10" &&
           (FixedString<80>{} + static_cast<std::size_t>(18'446'744'073'709'551'615ULL)).view() ==
               "18446744073709551615" &&
           (FixedString<80>{} + 7).view() == "7" && (FixedString<80>{} + 42U).view() == "42" &&
           (FixedString<80>{} + '7').view() == "7";
}

constexpr bool leaves_its_operands_alone() {
    const FixedString<20> begin = FixedString<20>{} + "a ";
    const FixedString<20> one = begin + "network";
    const FixedString<20> other = begin + "layer";
    return begin.view() == "a " && one.view() == "a network" && other.view() == "a layer";
}

/// What does not fit ends in three dots, however much more there is.
constexpr bool says_that_it_was_cut() {
    const FixedString<8> exact = FixedString<8>{} + "12345678";
    return exact.view() == "12345678" && (exact + '9').view() == "12345..." &&
           (exact + "9 and more").view() == "12345..." && (FixedString<8>{} + "1234567" + 8 + 9).view() == "12345..." &&
           (FixedString<3>{} + "1234").view() == "...";
}

static_assert(puts_messages_together());
static_assert(writes_numbers());
static_assert(leaves_its_operands_alone());
static_assert(says_that_it_was_cut());

}  // namespace

TEST_CASE("core/fixed_string: messages are put together and cut where they do not fit") {
    CHECK(puts_messages_together());
    CHECK(writes_numbers());
    CHECK(leaves_its_operands_alone());
    CHECK(says_that_it_was_cut());
}
