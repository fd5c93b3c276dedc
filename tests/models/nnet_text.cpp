#include <cstddef>
#include <ctnn/models/nnet_text.hpp>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn::models;
using detail::NnetCursor;

/// Two lines of two numbers, then a line of one, which is malformed; read from the middle of an
/// array as from its beginning.
constexpr bool reads_lines() {
    const std::string_view text = "1,2.5\n -3e1 , 4,\r\n5,x";
    NnetCursor<std::string_view> in{text, text.size()};
    const auto nothing = [](std::size_t) { return NnetProblemCode::none; };
    double numbers[2]{};
    if (detail::read_line<double>(in, NnetField::mean, 2, numbers, nothing)) return false;
    if (numbers[0] != 1 || numbers[1] != 2.5) return false;
    const detail::NnetPosition second = detail::position(in);
    if (second.at != 6 || second.line != 2 || second.line_begin != 6) return false;
    if (detail::read_line<double>(in, NnetField::mean, 2, numbers, nothing)) return false;
    if (numbers[0] != -30 || numbers[1] != 4) return false;
    const NnetProblem problem = detail::read_line<double>(in, NnetField::mean, 1, numbers, nothing);
    return problem.code == NnetProblemCode::line_continues && problem.line == 3 && problem.column == 3 &&
           numbers[0] == 5;
}
static_assert(reads_lines());

constexpr bool reads_counts() {
    const std::string_view text = " 12,07,0,";
    NnetCursor<std::string_view> in{text, text.size()};
    std::size_t count = 0;
    if (detail::read_count(in, count) != NnetProblemCode::none || count != 12) return false;
    if (detail::read_comma(in) != NnetProblemCode::none) return false;
    if (detail::read_count(in, count) != NnetProblemCode::none || count != 7) return false;
    if (detail::read_comma(in) != NnetProblemCode::none) return false;
    return detail::read_count(in, count) == NnetProblemCode::not_a_count && in.at == 7 && count == 7;
}
static_assert(reads_counts());

/// A check rejects a well-formed number.
constexpr bool checks() {
    const std::string_view text = "1, -2\n";
    NnetCursor<std::string_view> in{text, text.size()};
    double numbers[2]{};
    const NnetProblem problem = detail::read_line<double>(in, NnetField::range, 2, numbers, [&numbers](std::size_t i) {
        return numbers[i] > 0 ? NnetProblemCode::none : NnetProblemCode::no_range;
    });
    return problem.code == NnetProblemCode::no_range && problem.column == 4 && problem.number.index == 1;
}
static_assert(checks());

}  // namespace

TEST_CASE("models/nnet_text: static_assert rows hold at run time") {
    CHECK(reads_lines());
    CHECK(reads_counts());
    CHECK(checks());
}
