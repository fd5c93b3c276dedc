#include <ctnn/core/diagnostic.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto empty = FixedString<10>{};
constexpr auto one_part = FixedString<80>{} + "the recipe's batch_size is 0";
constexpr auto exactly_one_part = FixedString<80>{} + "123456789 123456789 123456789 123";
constexpr auto two_parts = FixedString<80>{} + "123456789 123456789 123456789 1234";
constexpr auto three_parts =
    FixedString<120>{} + "a sample is invalid: it is not finite, or its target is not what the loss takes, sample " + 7;
constexpr auto without_spaces = FixedString<80>{} + "1234567890123456789012345678901234567890";

/// The parts of a message as the diagnostic shows them, without the NUL at the end of each.
template <const auto& text>
struct Parts {
    static constexpr std::size_t count = detail::MessageParts<text>::Indices::size();

    template <std::size_t i>
    static constexpr std::string_view part() {
        constexpr const auto& words = detail::MessageParts<text>::template words<i>;
        return {words.characters, sizeof(words.characters) - 1};
    }

    template <std::size_t... i>
    static constexpr std::array<std::string_view, count> list(std::index_sequence<i...>) {
        return {part<i>()...};
    }

    static constexpr std::array<std::string_view, count> all = list(std::make_index_sequence<count>{});

    /// Compilers print strings of at most 34 characters, including the NUL, as text and not
    /// truncated.
    static constexpr bool are_printable() {
        for (const auto part : all) {
            if (part.empty() || part.size() > 33 || part.data()[part.size()] != '\0') return false;
        }
        return true;
    }

    static constexpr bool form_the_message() {
        FixedString<200> joined{};
        for (const auto part : all) joined = joined + part;
        return joined.view() == text.view();
    }
};

constexpr bool short_messages_are_one_part() {
    return Parts<one_part>::count == 1 && Parts<one_part>::all[0] == "the recipe's batch_size is 0" &&
           Parts<exactly_one_part>::count == 1 && Parts<empty>::count == 0;
}

constexpr bool long_messages_are_split_after_spaces() {
    return Parts<two_parts>::count == 2 && Parts<two_parts>::all[0] == "123456789 123456789 123456789 " &&
           Parts<two_parts>::all[1] == "1234" && Parts<three_parts>::count == 3 &&
           Parts<three_parts>::all[0] == "a sample is invalid: it is not " &&
           Parts<three_parts>::all[1] == "finite, or its target is not " &&
           Parts<three_parts>::all[2] == "what the loss takes, sample 7";
}

constexpr bool words_without_spaces_are_split() {
    return Parts<without_spaces>::count == 2 && Parts<without_spaces>::all[0].size() == 33;
}

constexpr bool parts_form_the_message() {
    return Parts<one_part>::form_the_message() && Parts<exactly_one_part>::form_the_message() &&
           Parts<two_parts>::form_the_message() && Parts<three_parts>::form_the_message() &&
           Parts<without_spaces>::form_the_message();
}

constexpr bool all_are_printable() {
    return Parts<one_part>::are_printable() && Parts<exactly_one_part>::are_printable() &&
           Parts<two_parts>::are_printable() && Parts<three_parts>::are_printable() &&
           Parts<without_spaces>::are_printable();
}

static_assert(short_messages_are_one_part());
static_assert(long_messages_are_split_after_spaces());
static_assert(words_without_spaces_are_split());
static_assert(parts_form_the_message());
static_assert(all_are_printable());

static_assert(require_empty<empty>());

/// fail() in a branch that is not taken does not end a constant evaluation.
constexpr int stops_at_zero(int number) {
    if (number == 0) fail<one_part>();
    return number;
}
static_assert(stops_at_zero(1) == 1);

template <int number>
concept CompilesFor = requires { typename std::integral_constant<int, stops_at_zero(number)>; };
static_assert(CompilesFor<1> && !CompilesFor<0>);

}  // namespace

TEST_CASE("core/diagnostic: a message is split into parts that compilers do not truncate") {
    CHECK(short_messages_are_one_part());
    CHECK(long_messages_are_split_after_spaces());
    CHECK(words_without_spaces_are_split());
    CHECK(parts_form_the_message());
    CHECK(all_are_printable());
}

TEST_CASE("core/diagnostic: fail() does nothing at run time") {
    volatile int zero = 0;
    CHECK(stops_at_zero(zero) == 0);
}
