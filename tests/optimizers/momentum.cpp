#include <ctnn/optimizers/momentum.hpp>
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
    constexpr Momentum half{.rate = 0.5, .momentum = 0.5};
    // the first step is that of gradient descent; then v = 0.5 v + g
    bool right = stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{1.75, 1.5};
    right = right && stepped<T>(half, 2, {2, 1}, {0.5, -1}) == Pair{1.75 - 0.375, 1.5 + 0.75};
    right = right && stepped<T>(half, 3, {2, 1}, {0.5, -1}) == Pair{1.375 - 0.4375, 2.25 + 0.875};
    // with decay the gradient is g + 0.25 p, in the memory too
    constexpr Momentum with_decay{.rate = 0.5, .momentum = 0.5, .weight_decay = 0.25};
    right = right && stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{1.5, 1.375};
    right = right && stepped<T>(with_decay, 2, {2, 1}, {0, 0}) ==
                         Pair{1.75 - 0.5 * (0.25 + 0.4375), 0.875 - 0.5 * (0.125 + 0.21875)};
    // without momentum it is gradient descent
    constexpr Momentum none{.rate = 0.5, .momentum = 0};
    return right && stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(SGD{.rate = 0.5}, 3, {2, 1}, {0.5, -1});
}

static_assert(rows<double>() && rows<float>());

constexpr Momentum plain{.rate = 0.05, .momentum = 0.9};
constexpr Momentum decaying{.rate = 0.05, .momentum = 0.8, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::momentum));

}  // namespace

TEST_CASE("Momentum by hand") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}

TEST_CASE("Momentum agrees with PyTorch over 100 steps") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::momentum));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::momentum_with_decay));
}
