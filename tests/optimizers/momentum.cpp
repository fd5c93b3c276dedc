#include <ctnn/optimizers/momentum.hpp>

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
    constexpr Momentum half{.rate = 0.5, .momentum = 0.5};
    // the first step equals that of SGD; then v = 0.5 v + g
    check(stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{1.75, 1.5});
    check(stepped<T>(half, 2, {2, 1}, {0.5, -1}) == Pair{1.75 - 0.375, 1.5 + 0.75});
    check(stepped<T>(half, 3, {2, 1}, {0.5, -1}) == Pair{1.375 - 0.4375, 2.25 + 0.875});
    // with weight decay the gradient is g + 0.25 p, also in the state
    constexpr Momentum with_decay{.rate = 0.5, .momentum = 0.5, .weight_decay = 0.25};
    check(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{1.5, 1.375});
    check(stepped<T>(with_decay, 2, {2, 1}, {0, 0}) ==
          Pair{1.75 - 0.5 * (0.25 + 0.4375), 0.875 - 0.5 * (0.125 + 0.21875)});
    // equal to SGD without momentum
    constexpr Momentum none{.rate = 0.5, .momentum = 0};
    check(stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(SGD{.rate = 0.5}, 3, {2, 1}, {0.5, -1}));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr Momentum plain{.rate = 0.05, .momentum = 0.9};
constexpr Momentum decaying{.rate = 0.05, .momentum = 0.8, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::momentum));

}  // namespace

TEST_CASE("optimizers/momentum: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/momentum: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::momentum));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::momentum_with_decay));
}
