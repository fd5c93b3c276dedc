#include <ctnn/losses/hinge.hpp>
#include <limits>
#include <losses/call.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    constexpr Hinge loss;
    // 1 - t y is 0.5, 3, -1 and 0.75: (0.5 + 3 + 0 + 0.75) / 4
    bool right = call::value<T>(loss, {0.5, -2, 2, -0.25}, {1, 1, 1, -1}) == T(1.0625);
    right =
        right && call::gradient<T>(loss, {0.5, -2, 2, -0.25}, {1, 1, 1, -1}) == std::array<T, 4>{-0.25, -0.25, 0, 0.25};
    // on the margin nothing is lost, nor is there anything to gain
    right = right && call::value<T>(loss, {1, -1}, {1, -1}) == T(0);
    return right && call::gradient<T>(loss, {1, -1}, {1, -1}) == std::array<T, 2>{0, 0};
}

static_assert(rows<double>() && rows<float>());

static_assert(Hinge::accepts(1.0) && Hinge::accepts(-1.0F));
static_assert(!Hinge::accepts(0.0) && !Hinge::accepts(0.5) && !Hinge::accepts(2.0F));
static_assert(!Hinge::accepts(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("Hinge") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(!Hinge::accepts(0.0));
}
