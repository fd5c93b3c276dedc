#include <ctnn/losses/hinge.hpp>

#include <limits>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr Hinge loss;
    // 1 - t y is 0.5, 3, -1 and 0.75: (0.5 + 3 + 0 + 0.75) / 4
    check(call::value<T>(loss, {0.5, -2, 2, -0.25}, {1, 1, 1, -1}) == T(1.0625));
    check(call::gradient<T>(loss, {0.5, -2, 2, -0.25}, {1, 1, 1, -1}) == std::array<T, 4>{-0.25, -0.25, 0, 0.25});
    // on the margin, loss and gradient are 0
    check(call::value<T>(loss, {1, -1}, {1, -1}) == T(0));
    check(call::gradient<T>(loss, {1, -1}, {1, -1}) == std::array<T, 2>{0, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

static_assert(Hinge::accepts(1.0));
static_assert(Hinge::accepts(-1.0F));
static_assert(!Hinge::accepts(0.0));
static_assert(!Hinge::accepts(0.5));
static_assert(!Hinge::accepts(2.0F));
static_assert(!Hinge::accepts(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/hinge: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(!Hinge::accepts(0.0));
}
