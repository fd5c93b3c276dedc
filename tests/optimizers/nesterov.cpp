#include <ctnn/optimizers/nesterov.hpp>

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
    constexpr Nesterov half{.rate = 0.5, .momentum = 0.5};
    // v = g, p -= 0.5 (g + 0.5 v); then v = 1.5 g
    check(stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{2 - 0.375, 1 + 0.75});
    check(stepped<T>(half, 2, {2, 1}, {0.5, -1}) == Pair{1.625 - 0.4375, 1.75 + 0.875});
    // with weight decay the gradient is g + 0.25 p: 1 and -0.75
    constexpr Nesterov with_decay{.rate = 0.5, .momentum = 0.5, .weight_decay = 0.25};
    check(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{2 - 0.75, 1 + 0.5625});
    // equal to SGD without momentum
    constexpr Nesterov none{.rate = 0.5, .momentum = 0};
    check(stepped<T>(none, 3, {2, 1}, {0.5, -1}) == stepped<T>(SGD{.rate = 0.5}, 3, {2, 1}, {0.5, -1}));
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr Nesterov plain{.rate = 0.05, .momentum = 0.9};
constexpr Nesterov decaying{.rate = 0.05, .momentum = 0.8, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::nesterov));

}  // namespace

TEST_CASE("optimizers/nesterov: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/nesterov: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::nesterov));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::nesterov_with_decay));
}
