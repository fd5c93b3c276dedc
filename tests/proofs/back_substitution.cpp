#include <ctnn/proofs/back_substitution.hpp>

#include <cstddef>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr bool near(double a, double b) { return absolute(a - b) < 1e-9; }

/// The example of the DeepPoly paper (Singh, Gehr, Pueschel and Vechev, 2019, section 2) without its last bias: two
/// inputs in [-1, 1], x3 = x1 + x2, x4 = x1 - x2, ReLU, x7 = x5 + x6, x8 = x5 - x6, ReLU, x11 = x9 + x10 + 1, x12 =
/// x10.
using Net = Network<double, Input<2>, Dense<2, ReLU>, Dense<2, ReLU>, Dense<2>>;
constexpr Net net{{1, 1, 1, -1, 0, 0, 1, 1, 1, -1, 0, 0, 1, 1, 0, 1, 1, 0}};
constexpr auto numbers = detail::double_parameters(net);
constexpr Box box{{{-1, 1}, {-1, 1}}};
constexpr auto intervals = detail::bound_network(numbers, box, false);
constexpr auto bounds = detail::bound_network(numbers, box, true);

// By intervals x7 is at most 4 and x8 from -2 to 2; by lines x7 is at most 3, as in the paper.
static_assert(near(intervals.z_upper[2], 4));
static_assert(near(intervals.z_lower[3], -2));
static_assert(near(intervals.z_upper[3], 2));
static_assert(near(bounds.z_upper[0], 2));
static_assert(near(bounds.z_lower[1], -2));
static_assert(near(bounds.z_upper[3], 2));
static_assert(bounds.z_upper[2] <= intervals.z_upper[2]);
static_assert(bounds.z_lower[0] < -2);
static_assert(bounds.z_upper[0] > 2, "outwards of the exact bound, by its rounding");

/// A lower bound of an output or of a difference.
constexpr double least(const detail::LinearConstraint<2>& constraint) {
    return detail::BoxEvaluator<Net>{numbers, bounds, false}(constraint).value;
}
static_assert(least({{1, 0}, 0, true}) > 0.999);
static_assert(least({{-1, 0}, 5.5, true}) > -0.001);
static_assert(least({{1, -1}, 0, true}) > 0.999, "x11 > x12 + 1 but for rounding: the paper's property");

/// Inactive neurons are omitted.
constexpr Net quiet{{1, 1, 1, -1, -9, 0, 1, 1, 1, -1, 0, 0, 1, 1, 0, 1, 1, 0}};
constexpr auto quiet_bounds = detail::bound_network(detail::double_parameters(quiet), box, true);
static_assert(quiet_bounds.active_count[0] == 1);
static_assert(quiet_bounds.active[0] == 1);
static_assert(quiet_bounds.y_upper[0] == 0);

}  // namespace

TEST_CASE("proofs/back_substitution: constant evaluation and run time agree") {
    const auto here = detail::bound_network(detail::double_parameters(net), box, true);
    for (std::size_t n = 0; n < 6; ++n) {
        CHECK(here.z_lower[n] == bounds.z_lower[n]);
        CHECK(here.z_upper[n] == bounds.z_upper[n]);
    }
}
