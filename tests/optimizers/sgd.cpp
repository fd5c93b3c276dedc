#include <ctnn/optimizers/sgd.hpp>
#include <optimizers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using optimizer_check::agrees_at_first;
using optimizer_check::agrees_to_the_end;
using optimizer_check::stepped;

template <class T>
constexpr bool rows() {
    using Pair = std::array<T, 2>;
    constexpr SGD half{.rate = 0.5};
    bool right = stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{1.75, 1.5};
    right = right && stepped<T>(half, 3, {2, 1}, {0.5, -1}) == Pair{1.25, 2.5};
    // with decay: 2 - 0.5 (0.5 + 0.25 * 2), 1 - 0.5 (-1 + 0.25 * 1)
    constexpr SGD with_decay{.rate = 0.5, .weight_decay = 0.25};
    right = right && stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{1.5, 1.375};
    // a zero gradient changes nothing, the decay does
    right = right && stepped<T>(half, 5, {2, 1}, {0, 0}) == Pair{2, 1};
    return right && stepped<T>(with_decay, 1, {2, 1}, {0, 0}) == Pair{1.75, 0.875};
}

static_assert(rows<double>() && rows<float>());

constexpr SGD plain{.rate = 0.1};
constexpr SGD decaying{.rate = 0.1, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::sgd));

}  // namespace

TEST_CASE("SGD by hand") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}

TEST_CASE("SGD agrees with PyTorch over 100 steps") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::sgd));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::sgd_with_decay));
}
