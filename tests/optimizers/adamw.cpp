#include <ctnn/optimizers/adamw.hpp>
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
    // p - 0.5 * 0.25 p, then the step of Adam, 0.5 g / (|g| + 0.5)
    constexpr AdamW half{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5, .weight_decay = 0.25};
    bool right = near::equal(stepped<T>(half, 1, {2, 1}, {0.5, -1}), Pair{T(1.75) - T(0.25), T(0.875) + T(1) / 3});
    // the decay is apart from the gradient, and from what is remembered of it
    right = right && stepped<T>(half, 2, {2, 1}, {0, 0}) == Pair{2 * 0.875 * 0.875, 0.875 * 0.875};
    // without decay it is Adam
    constexpr AdamW none{.rate = 0.5, .weight_decay = 0};
    right = right && stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(Adam{.rate = 0.5}, 3, {2, 1}, {0.5, -1});
    return right && AdamW{}.weight_decay == 0.01;
}

static_assert(rows<double>() && rows<float>());

constexpr AdamW plain{.rate = 0.02};
constexpr AdamW decaying{.rate = 0.02, .beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-6, .weight_decay = 0.1};
static_assert(agrees_at_first(plain, golden::optimizers::adamw));

}  // namespace

TEST_CASE("AdamW by hand") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}

TEST_CASE("AdamW agrees with PyTorch over 100 steps") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::adamw));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::adamw_with_decay));
}
