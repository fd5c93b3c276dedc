#include <ctnn/losses/mean_squared_error.hpp>
#include <losses/call.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    constexpr MeanSquaredError loss;
    // (1 + 4) / 2, and for four outputs (1 + 4 + 0 + 9) / 4
    bool right = call::value<T>(loss, {1, 3}, {0, 5}) == T(2.5);
    right = right && call::value<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == T(3.5);
    right = right && call::gradient<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == std::array<T, 4>{0.5, -1, 0, -1.5};
    // a mean: two outputs with the same error lose as much as one
    right = right && call::value<T>(loss, {4}, {1}) == T(9) && call::value<T>(loss, {4, 4}, {1, 1}) == T(9);
    right = right && call::gradient<T>(loss, {4}, {1}) == std::array<T, 1>{6};
    // outputs that are their constant targets
    right = right && call::value<T>(loss, {7, 7, 7}, {7, 7, 7}) == T(0);
    return right && call::gradient<T>(loss, {7, 7, 7}, {7, 7, 7}) == std::array<T, 3>{0, 0, 0};
}

static_assert(rows<double>() && rows<float>());

}  // namespace

TEST_CASE("MeanSquaredError") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}
