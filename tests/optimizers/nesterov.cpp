#include <ctnn/optimizers/nesterov.hpp>
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
    constexpr Nesterov half{.rate = 0.5, .momentum = 0.5};
    // v = g, p -= 0.5 (g + 0.5 v); then v = 1.5 g
    bool right = stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{2 - 0.375, 1 + 0.75};
    right = right && stepped<T>(half, 2, {2, 1}, {0.5, -1}) == Pair{1.625 - 0.4375, 1.75 + 0.875};
    // with decay the gradient is g + 0.25 p: 1 and -0.75
    constexpr Nesterov with_decay{.rate = 0.5, .momentum = 0.5, .weight_decay = 0.25};
    right = right && stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{2 - 0.75, 1 + 0.5625};
    // without momentum it is gradient descent
    constexpr Nesterov none{.rate = 0.5, .momentum = 0};
    return right && stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(SGD{.rate = 0.5}, 3, {2, 1}, {0.5, -1});
}

static_assert(rows<double>() && rows<float>());

constexpr Nesterov plain{.rate = 0.05, .momentum = 0.9};
constexpr Nesterov decaying{.rate = 0.05, .momentum = 0.8, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::nesterov));

}  // namespace

TEST_CASE("Nesterov by hand") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}

TEST_CASE("Nesterov agrees with PyTorch over 100 steps") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::nesterov));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::nesterov_with_decay));
}
