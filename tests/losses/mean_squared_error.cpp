#include <ctnn/losses/mean_squared_error.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr MeanSquaredError loss;
    // (1 + 4) / 2, and for four outputs (1 + 4 + 0 + 9) / 4
    check(call::value<T>(loss, {1, 3}, {0, 5}) == T(2.5));
    check(call::value<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == T(3.5));
    check(call::gradient<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == std::array<T, 4>{0.5, -1, 0, -1.5});
    // a mean: two outputs with equal errors have the loss of one
    check(call::value<T>(loss, {4}, {1}) == T(9));
    check(call::value<T>(loss, {4, 4}, {1, 1}) == T(9));
    check(call::gradient<T>(loss, {4}, {1}) == std::array<T, 1>{6});
    // outputs equal to their targets
    check(call::value<T>(loss, {7, 7, 7}, {7, 7, 7}) == T(0));
    check(call::gradient<T>(loss, {7, 7, 7}, {7, 7, 7}) == std::array<T, 3>{0, 0, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

}  // namespace

TEST_CASE("losses/mean_squared_error: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}
