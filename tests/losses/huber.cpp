#include <ctnn/losses/huber.hpp>

#include <limits>

#include <ctnn/core/problem.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr Huber loss;
    // errors 0.5 and -3: (0.5^2 / 2 + (3 - 1/2)) / 2
    check(call::value<T>(loss, {0.5, 0}, {0, 3}) == T(1.3125));
    check(call::gradient<T>(loss, {0.5, 0}, {0, 3}) == std::array<T, 2>{0.25, -0.5});
    // both formulas meet at |e| = delta
    check(call::value<T>(loss, {1}, {0}) == T(0.5));
    check(call::value<T>(loss, {-1}, {0}) == T(0.5));
    check(call::gradient<T>(loss, {-1}, {0}) == std::array<T, 1>{-1});
    // delta 2: errors 3 and -1, (2 (3 - 1) + 1/2) / 2
    constexpr Huber wide{.delta = 2};
    check(call::value<T>(wide, {3, -1}, {0, 0}) == T(2.25));
    check(call::gradient<T>(wide, {3, -1}, {0, 0}) == std::array<T, 2>{1, -0.5});
    // outputs equal to their targets
    check(call::value<T>(loss, {7, 7}, {7, 7}) == T(0));
    check(call::gradient<T>(loss, {7, 7}, {7, 7}) == std::array<T, 2>{0, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr bool is_rejected(double delta) {
    return problem_message(Huber{.delta = delta}) == "Huber's delta is not above 0 and at most a million";
}

static_assert(problem_message(Huber{}).empty());
static_assert(problem_message(Huber{.delta = 1e6}).empty());
static_assert(is_rejected(0.0));
static_assert(is_rejected(-1.0));
static_assert(is_rejected(2e6));
static_assert(is_rejected(std::numeric_limits<double>::infinity()));
static_assert(is_rejected(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/huber: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_rejected(0.0));
    CHECK(is_rejected(std::numeric_limits<double>::quiet_NaN()));
    CHECK(!is_rejected(1.0));
}
