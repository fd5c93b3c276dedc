#include <ctnn/optimizers/sgd.hpp>

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
    constexpr SGD half{.rate = 0.5};
    check(stepped<T>(half, 1, {2, 1}, {0.5, -1}) == Pair{1.75, 1.5});
    check(stepped<T>(half, 3, {2, 1}, {0.5, -1}) == Pair{1.25, 2.5});
    // with weight decay: 2 - 0.5 (0.5 + 0.25 * 2), 1 - 0.5 (-1 + 0.25 * 1)
    constexpr SGD with_decay{.rate = 0.5, .weight_decay = 0.25};
    check(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}) == Pair{1.5, 1.375});
    // a gradient of 0: only the weight decay changes parameters
    check(stepped<T>(half, 5, {2, 1}, {0, 0}) == Pair{2, 1});
    check(stepped<T>(with_decay, 1, {2, 1}, {0, 0}) == Pair{1.75, 0.875});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr SGD plain{.rate = 0.1};
constexpr SGD decaying{.rate = 0.1, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::sgd));

}  // namespace

TEST_CASE("optimizers/sgd: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/sgd: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::sgd));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::sgd_with_decay));
}
