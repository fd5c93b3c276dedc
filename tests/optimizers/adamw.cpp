#include <ctnn/optimizers/adamw.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "optimizers/check.hpp"

namespace {

using namespace ctnn;
using optimizer_check::agrees_at_first;
using optimizer_check::agrees_to_the_end;
using optimizer_check::stepped;

template <class T>
constexpr auto rows = [](auto& check) {
    using Pair = std::array<T, 2>;
    // p - 0.5 * 0.25 p, then the step of Adam, 0.5 g / (|g| + 0.5)
    constexpr AdamW half{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5, .weight_decay = 0.25};
    check(near::equal(stepped<T>(half, 1, {2, 1}, {0.5, -1}), Pair{T(1.75) - T(0.25), T(0.875) + T(1) / 3}));
    // the decay affects neither the gradient nor the state
    check(stepped<T>(half, 2, {2, 1}, {0, 0}) == Pair{2 * 0.875 * 0.875, 0.875 * 0.875});
    // equal to Adam without weight decay
    constexpr AdamW none{.rate = 0.5, .weight_decay = 0};
    check(stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(Adam{.rate = 0.5}, 3, {2, 1}, {0.5, -1}));
    check(AdamW{}.weight_decay == 0.01);
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr AdamW plain{.rate = 0.02};
constexpr AdamW decaying{.rate = 0.02, .beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-6, .weight_decay = 0.1};
static_assert(agrees_at_first(plain, golden::optimizers::adamw));

}  // namespace

TEST_CASE("optimizers/adamw: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/adamw: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::adamw));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::adamw_with_decay));
}
