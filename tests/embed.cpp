// What ctnn_embed() of CMake made of tests/data/every_byte.bin: 0 to 255, and a quotation mark at the end.

#include <cstddef>
#include <embedded/every_byte.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

static_assert(std::is_same_v<decltype(test_files::every_byte), const unsigned char[257]>);

constexpr bool all_are_right() {
    for (std::size_t i = 0; i < 256; ++i) {
        if (test_files::every_byte[i] != i) return false;
    }
    return test_files::every_byte[256] == '"';
}
static_assert(all_are_right());

}  // namespace

TEST_CASE("a file's bytes stand in the program") { CHECK(all_are_right()); }
