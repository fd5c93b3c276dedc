#include <ctnn/losses/mean_absolute_error.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr MeanAbsoluteError loss;
    // (1 + 2 + 0 + 3) / 4; the gradient is 0 if output and target are equal
    check(call::value<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == T(1.5));
    check(call::gradient<T>(loss, {1, 3, 2, -1}, {0, 5, 2, 2}) == std::array<T, 4>{0.25, -0.25, 0, -0.25});
    // the gradient does not depend on the magnitude of the error
    check(call::gradient<T>(loss, {1000}, {0}) == std::array<T, 1>{1});
    check(call::gradient<T>(loss, {T(0.001)}, {0}) == std::array<T, 1>{1});
    // outputs equal to their targets
    check(call::value<T>(loss, {7, 7}, {7, 7}) == T(0));
    check(call::gradient<T>(loss, {7, 7}, {7, 7}) == std::array<T, 2>{0, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

}  // namespace

TEST_CASE("losses/mean_absolute_error: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}
