#include <ctnn/core/problem.hpp>
#include <ctnn/losses/huber.hpp>
#include <limits>
#include <losses/call.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    constexpr Huber loss;
    // errors 0.5 and -3: (0.5^2 / 2 + (3 - 1/2)) / 2
    bool right = call::value<T>(loss, {0.5, 0}, {0, 3}) == T(1.3125);
    right = right && call::gradient<T>(loss, {0.5, 0}, {0, 3}) == std::array<T, 2>{0.25, -0.5};
    // both formulas meet at |e| = delta
    right = right && call::value<T>(loss, {1}, {0}) == T(0.5) && call::value<T>(loss, {-1}, {0}) == T(0.5);
    right = right && call::gradient<T>(loss, {-1}, {0}) == std::array<T, 1>{-1};
    // delta 2: errors 3 and -1, (2 (3 - 1) + 1/2) / 2
    constexpr Huber wide{.delta = 2};
    right = right && call::value<T>(wide, {3, -1}, {0, 0}) == T(2.25);
    right = right && call::gradient<T>(wide, {3, -1}, {0, 0}) == std::array<T, 2>{1, -0.5};
    // outputs that are their constant targets
    right = right && call::value<T>(loss, {7, 7}, {7, 7}) == T(0);
    return right && call::gradient<T>(loss, {7, 7}, {7, 7}) == std::array<T, 2>{0, 0};
}

static_assert(rows<double>() && rows<float>());

constexpr bool is_rejected(double delta) {
    return problem_message(Huber{.delta = delta}) == "Huber's delta is not above 0 and at most a million";
}

static_assert(problem_message(Huber{}).empty() && problem_message(Huber{.delta = 1e6}).empty());
static_assert(is_rejected(0.0) && is_rejected(-1.0) && is_rejected(2e6) &&
              is_rejected(std::numeric_limits<double>::infinity()));
static_assert(is_rejected(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("Huber") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_rejected(0.0));
    CHECK(is_rejected(std::numeric_limits<double>::quiet_NaN()));
    CHECK(!is_rejected(1.0));
}
