#include <ctnn/proofs/network_bounds.hpp>

#include <cstddef>
#include <limits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/proofs/bound_network.hpp>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;

using Net = Network<float, Input<2>, Dense<2, ReLU>, Dense<1>>;
constexpr Net net{{2.0F, -1.0F, 0.0F, -3.0F, 0.5F, -0.25F, 1.0F, -4.0F, 0.125F}};
constexpr auto numbers = detail::double_parameters(net);
static_assert(numbers.usable);
static_assert(numbers.values[1] == -1);
static_assert(numbers.abs_values[1] == 1);
static_assert(numbers.values[8] == 0.125);

template <class Number>
constexpr bool is_usable(Number number) {
    Net other = net;
    other.parameters[3] = static_cast<float>(number);
    const auto read = detail::double_parameters(other);
    return read.usable && read.values[3] == static_cast<double>(number);
}
static_assert(is_usable(0x1p100F));
static_assert(is_usable(-0x1p100F));
static_assert(is_usable(-0.0F));
static_assert(!is_usable(0x1.1p100F));
static_assert(!is_usable(-0x1.1p100F));
static_assert(!is_usable(std::numeric_limits<float>::quiet_NaN()));
static_assert(!is_usable(std::numeric_limits<float>::infinity()));
static_assert(!is_usable(-std::numeric_limits<float>::infinity()));

/// The last parameters if there are more than one block.
using Longer = Network<double, Input<6>, Dense<5>>;
constexpr auto reads_all = [](auto& check) {
    Longer longer = zeros<Longer>();
    for (std::size_t i = 0; i < Longer::parameter_count; ++i) longer.parameters[i] = static_cast<double>(i) - 17;
    const auto read = detail::double_parameters(longer);
    check(read.usable);
    for (std::size_t i = 0; i < Longer::parameter_count; ++i) {
        check(read.values[i] == longer.parameters[i]);
        check(read.abs_values[i] == absolute(longer.parameters[i]));
    }
    longer.parameters[34] = std::numeric_limits<double>::infinity();
    check(!detail::double_parameters(longer).usable);
};
static_assert(each_row::first_failing_line(reads_all) == 0);

/// 2 a - b + 0.5 and -3 b - 0.25 for a from -1 to 1 and b from 0 to 1.
constexpr Box box{{{-1, 1}, {0, 1}}};
constexpr auto bounds = detail::bound_network(numbers, box, false);
constexpr bool just_outside(double bound, double exact, double outward) {
    return (bound - exact) * outward > 0 && absolute(bound - exact) < 1e-5;
}
static_assert(just_outside(bounds.z_lower[0], -2.5, -1));
static_assert(just_outside(bounds.z_upper[0], 2.5, 1));
static_assert(just_outside(bounds.z_lower[1], -3.25, -1));
static_assert(just_outside(bounds.z_upper[1], -0.25, 1));
static_assert(bounds.term_magnitude_sum[0] >= 3.5);
static_assert(bounds.term_magnitude_sum[0] < 3.5001, "0.5 + 2 |a| + |b|");
static_assert(bounds.y_lower[0] == 0);
static_assert(bounds.y_upper[1] == 0);
static_assert(bounds.y_upper[0] == bounds.z_upper[0]);

// The second neuron is always 0, so the output depends on the first alone.
static_assert(bounds.active_count[0] == 1);
static_assert(bounds.active[0] == 0);
static_assert(just_outside(bounds.z_lower[2], 0.125, -1));
static_assert(just_outside(bounds.z_upper[2], 2.625, 1));

/// Layers without weights.
using Passing = Network<double, Input<2>, ReLU, Input<2>, Dense<1>>;
constexpr Passing passing{{1.0, 1.0, 0.0}};
constexpr auto passed = detail::bound_network(detail::double_parameters(passing), box, false);
static_assert(passed.z_lower[0] == -1);
static_assert(passed.y_lower[0] == 0);
static_assert(passed.y_upper[0] == 1);
static_assert(passed.y_upper[3] == 1);
static_assert(passed.term_magnitude_sum[0] == 1);

}  // namespace

TEST_CASE("proofs/network_bounds: constant evaluation and run time agree") {
    const auto here = detail::bound_network(detail::double_parameters(net), box, false);
    CHECK(here.z_lower[2] == bounds.z_lower[2]);
    CHECK(here.z_upper[2] == bounds.z_upper[2]);
    each_row::check_all(reads_all);
}
