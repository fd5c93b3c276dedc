#include <ctnn/core/text_constant.hpp>

#include <string_view>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr char terminated[] = "1,2";
constexpr unsigned char bytes[] = {'1', ',', '2'};
constexpr std::string_view view = "1,2";

static_assert(detail::is_text_constant<decltype(terminated)> && detail::is_text_constant<decltype(bytes)> &&
              detail::is_text_constant<decltype(view)> && detail::is_text_constant<std::string_view>);
static_assert(!detail::is_text_constant<const char*> && !detail::is_text_constant<int[3]> &&
              !detail::is_text_constant<char[2][3]> && !detail::is_text_constant<double>);

static_assert(std::is_same_v<detail::TextCharacters<unsigned char[3]>, const unsigned char (&)[3]>);
static_assert(std::is_same_v<detail::TextCharacters<std::string_view>, const char*>);

template <class Text>
constexpr bool is_one_comma_two(const Text& text) {
    detail::TextCharacters<Text> characters = detail::text_characters(text);
    return detail::text_size(text) == 3 && characters[0] == '1' && characters[1] == ',' && characters[2] == '2';
}
static_assert(is_one_comma_two(terminated) && is_one_comma_two(bytes) && is_one_comma_two(view));

}  // namespace

TEST_CASE("core/text_constant: static_assert rows hold at run time") {
    CHECK(is_one_comma_two(terminated));
    CHECK(is_one_comma_two(bytes));
    CHECK(is_one_comma_two(view));
}
