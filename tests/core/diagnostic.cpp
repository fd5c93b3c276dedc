#include <ctnn/core/diagnostic.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto empty = FixedString<10>{};
constexpr auto one_piece = FixedString<80>{} + "the recipe's batch_size is 0";
constexpr auto exactly_one_piece = FixedString<80>{} + "123456789 123456789 123456789 123";
constexpr auto two_pieces = FixedString<80>{} + "123456789 123456789 123456789 1234";
constexpr auto three_pieces =
    FixedString<120>{} + "a sample is refused: it is not finite, or its target is not what the loss takes, sample " + 7;
constexpr auto without_spaces = FixedString<80>{} + "1234567890123456789012345678901234567890";

/// The pieces of a message as they stand in the diagnostic, without the NUL at the end of each.
template <const auto& text>
struct Pieces {
    static constexpr std::size_t count = detail::MessageParts<text>::Indices::size();

    template <std::size_t i>
    static constexpr std::string_view piece() {
        constexpr const auto& words = detail::MessageParts<text>::template words<i>;
        return {words.characters, sizeof(words.characters) - 1};
    }

    template <std::size_t... i>
    static constexpr std::array<std::string_view, count> list(std::index_sequence<i...>) {
        return {piece<i>()...};
    }

    static constexpr std::array<std::string_view, count> all = list(std::make_index_sequence<count>{});

    /// A compiler prints a string of at most 34 characters, its NUL included, as such and whole.
    static constexpr bool can_be_printed() {
        for (const auto piece : all) {
            if (piece.empty() || piece.size() > 33 || piece.data()[piece.size()] != '\0') return false;
        }
        return true;
    }

    static constexpr bool say_the_message() {
        FixedString<200> joined{};
        for (const auto piece : all) joined = joined + piece;
        return joined.view() == text.view();
    }
};

constexpr bool short_messages_are_one_piece() {
    return Pieces<one_piece>::count == 1 && Pieces<one_piece>::all[0] == "the recipe's batch_size is 0" &&
           Pieces<exactly_one_piece>::count == 1 && Pieces<empty>::count == 0;
}

constexpr bool long_messages_are_cut_after_a_space() {
    return Pieces<two_pieces>::count == 2 && Pieces<two_pieces>::all[0] == "123456789 123456789 123456789 " &&
           Pieces<two_pieces>::all[1] == "1234" && Pieces<three_pieces>::count == 3 &&
           Pieces<three_pieces>::all[0] == "a sample is refused: it is not " &&
           Pieces<three_pieces>::all[1] == "finite, or its target is not " &&
           Pieces<three_pieces>::all[2] == "what the loss takes, sample 7";
}

constexpr bool without_a_space_they_are_cut_where_they_must() {
    return Pieces<without_spaces>::count == 2 && Pieces<without_spaces>::all[0].size() == 33;
}

constexpr bool nothing_is_lost() {
    return Pieces<one_piece>::say_the_message() && Pieces<exactly_one_piece>::say_the_message() &&
           Pieces<two_pieces>::say_the_message() && Pieces<three_pieces>::say_the_message() &&
           Pieces<without_spaces>::say_the_message();
}

constexpr bool all_can_be_printed() {
    return Pieces<one_piece>::can_be_printed() && Pieces<exactly_one_piece>::can_be_printed() &&
           Pieces<two_pieces>::can_be_printed() && Pieces<three_pieces>::can_be_printed() &&
           Pieces<without_spaces>::can_be_printed();
}

static_assert(short_messages_are_one_piece());
static_assert(long_messages_are_cut_after_a_space());
static_assert(without_a_space_they_are_cut_where_they_must());
static_assert(nothing_is_lost());
static_assert(all_can_be_printed());

static_assert(require_empty<empty>());

/// A branch that is not taken does not stop a constant evaluation.
constexpr int stops_at_zero(int number) {
    if (number == 0) fail<one_piece>();
    return number;
}
static_assert(stops_at_zero(1) == 1);

template <int number>
concept CompilesFor = requires { typename std::integral_constant<int, stops_at_zero(number)>; };
static_assert(CompilesFor<1> && !CompilesFor<0>);

}  // namespace

TEST_CASE("core/diagnostic: a message becomes pieces that compilers print whole") {
    CHECK(short_messages_are_one_piece());
    CHECK(long_messages_are_cut_after_a_space());
    CHECK(without_a_space_they_are_cut_where_they_must());
    CHECK(nothing_is_lost());
    CHECK(all_can_be_printed());
}

TEST_CASE("core/diagnostic: at run time a message stops nothing") {
    volatile int zero = 0;
    CHECK(stops_at_zero(zero) == 0);
}
