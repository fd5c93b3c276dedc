#include <ctnn/losses/half_squared_error.hpp>
#include <losses/call.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    constexpr HalfSquaredError loss;
    // (1 + 4) / 2
    bool right = call::value<T>(loss, {1, 3}, {0, 5}) == T(2.5);
    right = right && call::gradient<T>(loss, {1, 3}, {0, 5}) == std::array<T, 2>{1, -2};
    // a sum, so two outputs with the same error lose twice as much as one
    right = right && call::value<T>(loss, {4}, {1}) == T(4.5) && call::value<T>(loss, {4, 4}, {1, 1}) == T(9);
    right = right && call::gradient<T>(loss, {4}, {1}) == std::array<T, 1>{3};
    // outputs that are their constant targets
    right = right && call::value<T>(loss, {7, 7, 7}, {7, 7, 7}) == T(0);
    return right && call::gradient<T>(loss, {7, 7, 7}, {7, 7, 7}) == std::array<T, 3>{0, 0, 0};
}

static_assert(rows<double>() && rows<float>());

}  // namespace

TEST_CASE("HalfSquaredError") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}
