#include <ctnn/losses/mean_absolute_error.hpp>
#include <losses/call.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr bool rows() {
    constexpr MeanAbsoluteError loss;
    // (1 + 2 + 0 + 3) / 4; where output and target are equal the gradient is 0
    bool right = call::value<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == T(1.5);
    right = right && call::gradient<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == std::array<T, 4>{0.25, -0.25, 0, -0.25};
    // the size of an error does not matter to the gradient
    right = right && call::gradient<T>(loss, {1000}, {0}) == std::array<T, 1>{1};
    right = right && call::gradient<T>(loss, {T(0.001)}, {0}) == std::array<T, 1>{1};
    // outputs that are their constant targets
    right = right && call::value<T>(loss, {7, 7}, {7, 7}) == T(0);
    return right && call::gradient<T>(loss, {7, 7}, {7, 7}) == std::array<T, 2>{0, 0};
}

static_assert(rows<double>() && rows<float>());

}  // namespace

TEST_CASE("MeanAbsoluteError") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}
