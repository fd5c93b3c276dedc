#include <ctnn/proofs/comparison.hpp>

#include <array>

#include <ctnn/proofs/constraint_bounds.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr std::array y{0.25, 0.5, -1.0};

template <class P>
constexpr detail::ConstraintBound<3> evaluate(const P& property) {
    return property.template decide<3>(detail::PointEvaluator<3, std::array<double, 3>>{y});
}

template <class P>
constexpr bool holds(const P& property) {
    return evaluate(property).holds;
}

static_assert(holds(output<0> < 0.5));
static_assert(!holds(output<0> < 0.25));
static_assert(holds(output<0> <= 0.25));
static_assert(holds(output<1> > output<0> + 0.125));
static_assert(!holds(output<1> > output<0> + 0.25));
static_assert(holds(output<1> >= output<0> + 0.25));
static_assert(holds(0.5 >= output<1>));
static_assert(!holds(0.5 > output<1>));
static_assert(!holds(!(output<0> < 0.5)));
static_assert(holds(!(output<0> < 0.25)));

// The value is the difference of the two sides.
static_assert(evaluate(output<0> < 0.5).value == 0.25);
static_assert(evaluate(output<0> > 0.5).value == -0.25);
static_assert(evaluate(output<1> - output<0> >= 0.25).value == 0);

template <class P>
constexpr auto description(const P& property) {
    return property.describe(FixedString<200>{});
}
static_assert(description(output<0> < 0.5).view() == "output<0> < 0.5");
static_assert(description(output<0> <= 0.5).view() == "output<0> <= 0.5");
static_assert(description(output<1> >= output<0> + 0.25).view() == "output<1> >= output<0> + 0.25");
static_assert(description(!(output<1> > 2)).view() == "output<1> <= 2");

}  // namespace

TEST_CASE("proofs/comparison: static_assert rows hold at run time") {
    CHECK(holds(output<0> < 0.5));
    CHECK_FALSE(holds(output<0> < 0.25));
    CHECK(holds(output<0> <= 0.25));
    CHECK(evaluate(output<0> > 0.5).value == -0.25);
}
