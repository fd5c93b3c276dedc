#include <ctnn/optimizers/rmsprop.hpp>

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
    // s = g^2 / 4, so sqrt(s) is 0.25 and 0.5
    constexpr RMSProp half{.rate = 0.5, .smoothing = 0.75, .epsilon = 0.25};
    check(near::equal(stepped<T>(half, 1, {2, 1}, {0.5, -1}), Pair{2 - T(0.5), 1 + T(0.5) / T(0.75)}));
    // s = 3/4 s + g^2 / 4 = 7/16 g^2; PyTorch adds epsilon after the root
    constexpr RMSProp quarter{.rate = 0.5, .smoothing = 0.75, .epsilon = 1e-30};
    constexpr T root = static_cast<T>(0.6614378277661477);  // square root of 7/16
    check(near::equal(stepped<T>(quarter, 2, {2, 1}, {0.5, -1}),
                      Pair{2 - T(1) - T(0.5) / root, 1 + T(1) + T(0.5) / root}));
    // with weight decay the gradient is g + 0.25 p: 1 and -0.75, roots 0.5 and 0.375
    constexpr RMSProp with_decay{.rate = 0.5, .smoothing = 0.75, .epsilon = 0.25, .weight_decay = 0.25};
    check(
        near::equal(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}), Pair{2 - T(0.5) / T(0.75), 1 + T(0.375) / T(0.625)}));
    // a gradient of 0 does not divide by 0
    check(stepped<T>(half, 3, {2, 1}, {0, 0}) == Pair{2, 1});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr RMSProp plain{.rate = 0.01};
constexpr RMSProp decaying{.rate = 0.005, .smoothing = 0.95, .epsilon = 1e-3, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::rmsprop));

}  // namespace

TEST_CASE("optimizers/rmsprop: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/rmsprop: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::rmsprop));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::rmsprop_with_decay));
}
