#include <ctnn/proofs/constraint_bounds.hpp>

#include <array>
#include <cstddef>
#include <limits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/bound_network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using detail::LinearConstraint;

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array y{1e16, 1.0, -1e16};
constexpr auto exactly_one = detail::sum_of(LinearConstraint<3>{{1, 1, 1}, 0, true}, y, y);
static_assert(absolute(exactly_one.value - 1) <= exactly_one.error, "1e16 + 1 - 1e16 loses the 1, and says so");
constexpr auto exact = detail::sum_of(LinearConstraint<3>{{0, 1, 0}, -1, true}, y, y);
static_assert(exact.value == 0);
static_assert(exact.error == 0);
constexpr auto product = detail::sum_of(LinearConstraint<3>{{0, 0.1, 0}, 0, true}, y, y);
static_assert(product.value == 0.1);
static_assert(product.error == 0, "0.1 * 1 is exact");
constexpr auto rounded = detail::sum_of(LinearConstraint<3>{{0.1, 0, 0}, 0, true}, y, y);
static_assert(rounded.error > 0);
static_assert(rounded.error < 1, "0.1 * 1e16 is rounded");
constexpr std::array zero{0.0};
constexpr auto nothing = detail::sum_of(LinearConstraint<1>{{3}, 0, false}, zero, zero);
static_assert(nothing.value == 0);
static_assert(nothing.error == 0, "3 * 0 is exact");

/// Each output takes the end of its interval that makes the sum smallest.
constexpr std::array low{0.0, 10.0};
constexpr std::array high{1.0, 12.0};
static_assert(detail::sum_of(LinearConstraint<2>{{1, -1}, 20, true}, low, high).value == 8);

static_assert(detail::is_bounded(LinearConstraint<2>{{1, -0x1p500}, 1e308, true}));
static_assert(!detail::is_bounded(LinearConstraint<2>{{1, 0}, infinity, true}));
static_assert(!detail::is_bounded(LinearConstraint<2>{{-0x1p501, 0}, 0, true}));
static_assert(!detail::is_bounded(LinearConstraint<2>{{1, 0}, std::numeric_limits<double>::quiet_NaN(), true}));
static_assert(!detail::is_bounded(LinearConstraint<2>{{1, std::numeric_limits<double>::quiet_NaN()}, 0, true}));

// Strict and non-strict constraints differ only at 0.
static_assert(!detail::is_proved(LinearConstraint<1>{{1}, 0, true}, 0));
static_assert(detail::is_proved(LinearConstraint<1>{{1}, 0, false}, 0));
static_assert(detail::is_proved(LinearConstraint<1>{{1}, 0, true}, 0x1p-1074));
static_assert(!detail::is_proved(LinearConstraint<1>{{1}, 0, false}, -0x1p-1074));

/// At a point a constraint is decided exactly, however much cancels.
template <std::size_t outputs>
constexpr bool holds(const LinearConstraint<outputs>& constraint, const std::array<double, outputs>& at,
                     bool in_doubt = true) {
    return detail::PointEvaluator<outputs, std::array<double, outputs>>{at, in_doubt}(constraint).holds;
}
static_assert(!holds(LinearConstraint<1>{{1}, -1, true}, std::array{1.0}));
static_assert(holds(LinearConstraint<1>{{1}, -1, false}, std::array{1.0}));
static_assert(!holds(LinearConstraint<3>{{1, 1, 1}, -1, true}, y));
static_assert(holds(LinearConstraint<3>{{1, 1, 1}, -1, false}, y));
static_assert(holds(LinearConstraint<3>{{1, 1, 1}, -1, true, 0x1p-60}, y));
static_assert(!holds(LinearConstraint<3>{{1, 1, 1}, -1, false, -0x1p-60}, y));
// The exact products 3 * 0.1 and 0.1 * 0.1 exceed the doubles 0.3 and 0.01 by less than a rounding error.
static_assert(!holds(LinearConstraint<1>{{-3}, 0.3, false}, std::array{0.1}));
static_assert(holds(LinearConstraint<1>{{3}, -0.3, true}, std::array{0.1}));
static_assert(!holds(LinearConstraint<1>{{-0.1}, 0.01, false}, std::array{0.1}));
// If a product underflows or a number is too large, the evaluator returns `in_doubt`.
constexpr std::array tiny{0x1p-800, 0x1p-800};
static_assert(holds(LinearConstraint<2>{{0.1 * 0x1p-200, -0.1 * 0x1p-200}, 0, true}, tiny));
static_assert(!holds(LinearConstraint<2>{{0.1 * 0x1p-200, -0.1 * 0x1p-200}, 0, true}, tiny, false));
static_assert(holds(LinearConstraint<1>{{1}, -infinity, true}, std::array{1.0}));
static_assert(!holds(LinearConstraint<1>{{1}, -infinity, true}, std::array{1.0}, false));

/// y = x over the box from 0 to 1.
using Line = Network<double, Input<1>, Dense<1>>;
constexpr auto numbers = detail::double_parameters(Line{{1.0, 0.0}});
constexpr auto bounds = detail::bound_network(numbers, Box{{{0, 1}}}, true);
constexpr bool is_proved(const LinearConstraint<1>& constraint, bool intervals_only) {
    return detail::BoxEvaluator<Line>{numbers, bounds, intervals_only}(constraint).holds;
}
static_assert(is_proved({{1}, 1e-9, true}, true));
static_assert(is_proved({{-1}, 1 + 1e-9, true}, true));
static_assert(!is_proved({{1}, 0, false}, false));
static_assert(!is_proved({{-1}, 1, false}, false), "0 and 1 are rounded");
static_assert(!is_proved({{1}, infinity, true}, false));

/// x - x is from -1 to 1 by intervals, and 0 up to rounding by lines.
using Twice = Network<double, Input<1>, Dense<2>>;
constexpr auto twice = detail::double_parameters(Twice{{1.0, 1.0, 0.0, 0.0}});
constexpr auto bounds_of_twice = detail::bound_network(twice, Box{{{0, 1}}}, true);
constexpr bool is_proved_of_both(const LinearConstraint<2>& constraint, bool intervals_only) {
    return detail::BoxEvaluator<Twice>{twice, bounds_of_twice, intervals_only}(constraint).holds;
}
static_assert(!is_proved_of_both({{1, -1}, 1e-9, true}, true));
static_assert(is_proved_of_both({{1, -1}, 1e-9, true}, false));

/// Outputs of Softmax are compared by their logits x + 0.1 and x; interval bounds of the outputs overlap.
using Classes = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr bool is_larger(double margin, double coefficient) {
    const auto classes = detail::double_parameters(Classes{{1.0, 1.0, margin, 0.0}});
    const auto of_classes = detail::bound_network(classes, Box{{{-5, 5}}}, true);
    return detail::BoxEvaluator<Classes>{classes, of_classes, false}(LinearConstraint<2>{{coefficient, -1}, 0, true})
        .holds;
}
static_assert(is_larger(0.1, 1));
static_assert(!is_larger(-0.1, 1));
static_assert(!is_larger(1e-13, 1), "apart by more than exp's error");
static_assert(!is_larger(0.1, 0.5), "other coefficients are no comparison of two outputs");

}  // namespace

TEST_CASE("proofs/constraint_bounds: constant evaluation and run time agree") {
    CHECK(detail::BoxEvaluator<Line>{numbers, bounds, true}(LinearConstraint<1>{{1}, 1e-9, true}).holds);
    CHECK(is_larger(0.1, 1));
    CHECK_FALSE(is_larger(1e-13, 1));
}
