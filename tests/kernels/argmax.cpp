#include <ctnn/kernels/argmax.hpp>

#include <array>
#include <limits>

#include "catch.hpp"

namespace {

using ctnn::kernels::argmax;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

static_assert(argmax(std::array{7.0}, 1) == 0);
static_assert(argmax(std::array{1.0, 3.0, 2.0}, 3) == 1);
static_assert(argmax(std::array{-1.0F, -2.0F, -0.5F}, 3) == 2);
static_assert(argmax(std::array{1.0, 3.0, 2.0, 9.0}, 3) == 1, "values beyond `count` do not count");
static_assert(argmax(std::array{-infinity, infinity}, 2) == 1);

// The first of equal values.
static_assert(argmax(std::array{1.0, 1.0, 1.0}, 3) == 0);
static_assert(argmax(std::array{0.0, 2.0, 2.0}, 3) == 1);
static_assert(argmax(std::array{-0.0, 0.0}, 2) == 0);
static_assert(argmax(std::array{0.0, -0.0}, 2) == 0);

// The first NaN.
static_assert(argmax(std::array{not_a_number}, 1) == 0);
static_assert(argmax(std::array{not_a_number, 1.0}, 2) == 0);
static_assert(argmax(std::array{1.0, not_a_number, infinity}, 3) == 1);
static_assert(argmax(std::array{infinity, not_a_number, not_a_number}, 3) == 1);

}  // namespace

TEST_CASE("kernels/argmax: static_assert rows hold at run time") {
    const std::array three{1.0, 3.0, 2.0};
    const std::array equal{0.0, 2.0, 2.0};
    const std::array with_nan{1.0, not_a_number, infinity};
    CHECK(argmax(three, 3) == 1);
    CHECK(argmax(equal, 3) == 1);
    CHECK(argmax(with_nan, 3) == 1);
}
