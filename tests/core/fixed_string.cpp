#include <ctnn/core/fixed_string.hpp>

#include <cstddef>

#include "catch.hpp"

namespace {

using ctnn::Text;

constexpr Text<80> sentence(std::size_t line) { return Text<80>{} + "line " + line + ", column " + 12 + '.'; }

constexpr bool puts_sentences_together() {
    return sentence(3).view() == "line 3, column 12." && sentence(3).length == 18 && Text<80>{}.view().empty();
}

constexpr bool writes_numbers() {
    return (Text<80>{} + std::size_t{0}).view() == "0" && (Text<80>{} + std::size_t{10}).view() == "10" &&
           (Text<80>{} + static_cast<std::size_t>(18'446'744'073'709'551'615ULL)).view() == "18446744073709551615" &&
           (Text<80>{} + 7).view() == "7" && (Text<80>{} + 42U).view() == "42" && (Text<80>{} + '7').view() == "7";
}

constexpr bool leaves_its_operands_alone() {
    const Text<20> begin = Text<20>{} + "a ";
    const Text<20> one = begin + "network";
    const Text<20> other = begin + "layer";
    return begin.view() == "a " && one.view() == "a network" && other.view() == "a layer";
}

/// What does not fit ends in three dots, however much more there is.
constexpr bool says_that_it_was_cut() {
    const Text<8> exact = Text<8>{} + "12345678";
    return exact.view() == "12345678" && (exact + '9').view() == "12345..." &&
           (exact + "9 and more").view() == "12345..." && (Text<8>{} + "1234567" + 8 + 9).view() == "12345..." &&
           (Text<3>{} + "1234").view() == "...";
}

static_assert(puts_sentences_together());
static_assert(writes_numbers());
static_assert(leaves_its_operands_alone());
static_assert(says_that_it_was_cut());

}  // namespace

TEST_CASE("core/fixed_string: sentences are put together and cut where they do not fit") {
    CHECK(puts_sentences_together());
    CHECK(writes_numbers());
    CHECK(leaves_its_operands_alone());
    CHECK(says_that_it_was_cut());
}
