#include <ctnn/losses/smooth_l1.hpp>

#include <ctnn/core/problem.hpp>
#include <ctnn/losses/huber.hpp>
#include <limits>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr SmoothL1 loss;
    // errors 0.5 and -3: (0.5^2 / 2 + (3 - 1/2)) / 2
    check(call::value<T>(loss, {0.5, 0}, {0, 3}) == T(1.3125));
    check(call::gradient<T>(loss, {0.5, 0}, {0, 3}) == std::array<T, 2>{0.25, -0.5});
    // both formulas meet at |e| = beta
    check(call::value<T>(loss, {1}, {0}) == T(0.5));
    check(call::value<T>(loss, {-1}, {0}) == T(0.5));
    check(call::gradient<T>(loss, {1}, {0}) == std::array<T, 1>{1});
    check(call::gradient<T>(loss, {-1}, {0}) == std::array<T, 1>{-1});
    // beta 2: errors 3 and -1, ((3 - 1) + 1/4) / 2; half of Huber with delta 2
    constexpr SmoothL1 wide{.beta = 2};
    check(call::value<T>(wide, {3, -1}, {0, 0}) == T(1.125));
    check(call::gradient<T>(wide, {3, -1}, {0, 0}) == std::array<T, 2>{0.5, -0.25});
    check(T(2) * call::value<T>(wide, {3, -1}, {0, 0}) == call::value<T>(Huber{.delta = 2}, {3, -1}, {0, 0}));
    // outputs equal to their targets
    check(call::value<T>(loss, {7, 7}, {7, 7}) == T(0));
    check(call::gradient<T>(loss, {7, 7}, {7, 7}) == std::array<T, 2>{0, 0});
    // neither the largest nor the smallest beta overflows or underflows
    check(call::value<T>(SmoothL1{.beta = 1e6}, {1e3}, {0}) == T(0.5));
    check(call::value<T>(SmoothL1{.beta = 1e-30}, {1e3}, {0}) == T(1e3));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr bool is_rejected(double beta) {
    return problem_message(SmoothL1{.beta = beta}) == "SmoothL1's beta is not above 0 and at most a million";
}

static_assert(problem_message(SmoothL1{}).empty());
static_assert(problem_message(SmoothL1{.beta = 1e6}).empty());
static_assert(is_rejected(0.0));
static_assert(is_rejected(-1.0));
static_assert(is_rejected(2e6));
static_assert(is_rejected(std::numeric_limits<double>::infinity()));
static_assert(is_rejected(std::numeric_limits<double>::quiet_NaN()));
static_assert(SmoothL1{.beta = 1e-60}.problem<double>() == 0 && SmoothL1{.beta = 1e-60}.problem<float>() == 2);

}  // namespace

TEST_CASE("losses/smooth_l1: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_rejected(0.0));
    CHECK(is_rejected(std::numeric_limits<double>::quiet_NaN()));
    CHECK(!is_rejected(1.0));
}
