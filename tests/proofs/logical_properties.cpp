#include <ctnn/proofs/logical_properties.hpp>

#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/comparison.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr std::array outputs{0.25, 0.5, -1.0};

template <class P>
constexpr detail::ConstraintBound<3> evaluate(const P& property, const std::array<double, 3>& y = outputs) {
    return property.template decide<3>(detail::PointEvaluator<3, std::array<double, 3>>{y});
}

template <class P>
constexpr bool holds(const P& property, const std::array<double, 3>& y = outputs) {
    return evaluate(property, y).holds;
}

static_assert(holds(output<0> < 1 && output<2> < 0));
static_assert(!holds(output<0> < 1 && output<2> > 0));
static_assert(holds(output<0> > 1 || output<2> < 0));
static_assert(!holds(output<0> > 1 || output<2> > 0));
static_assert(holds(!(output<0> > 1 && output<2> > 0)));
static_assert(!holds(!(output<0> < 1 || output<2> > 0)));

// The value is that of the comparison that decides.
static_assert(evaluate(output<0> < 0.5 && output<1> < 0.5625).value == 0.0625);
static_assert(evaluate(output<0> > 0.5 || output<1> > 0.75).value == -0.25);

template <class P>
constexpr auto description(const P& property) {
    return property.describe(FixedString<200>{});
}
static_assert(description(output<0> < 1 && !(output<1> > 2)).view() == "(output<0> < 1 && output<1> <= 2)");
static_assert(description(output<0> < 1 || output<1> < 1 || (output<0> > 2 && output<1> > 2)).view() ==
              "(output<0> < 1 || output<1> < 1 || (output<0> > 2 && output<1> > 2))");

}  // namespace

TEST_CASE("proofs/logical_properties: combined comparisons are decided like C++ expressions") {
    Random random(5);
    for (int i = 0; i < 1000; ++i) {
        const std::array<double, 3> x{random.uniform<double>(), random.uniform<double>(), random.uniform<double>()};
        const auto property = (output<0> < output<1> && !(output<2> >= 0.5)) || output<0> > 0.75;
        CHECK(holds(property, x) == ((x[0] < x[1] && !(x[2] >= 0.5)) || x[0] > 0.75));
        CHECK(holds(!property, x) == !((x[0] < x[1] && !(x[2] >= 0.5)) || x[0] > 0.75));
    }
}
