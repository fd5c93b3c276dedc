// The array that ctnn_embed() generates from tests/data/every_byte.bin: the bytes 0 to 255, then a
// quotation mark.

#include <cstddef>
#include <embedded/every_byte.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

static_assert(std::is_same_v<decltype(test_files::every_byte), const unsigned char[257]>);

constexpr bool bytes_match_the_file() {
    for (std::size_t i = 0; i < 256; ++i) {
        if (test_files::every_byte[i] != i) return false;
    }
    return test_files::every_byte[256] == '"';
}
static_assert(bytes_match_the_file());

}  // namespace

TEST_CASE("embed: the array contains the bytes of the file") { CHECK(bytes_match_the_file()); }
