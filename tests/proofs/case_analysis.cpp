#include <ctnn/proofs/case_analysis.hpp>

#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/named_properties.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using detail::ConstraintBound;
using detail::LinearConstraint;

/// Lower bound -slack for every sum and its negative: with slack 1 the sign is unknown, with slack 0 the sum is 0.
struct Bounds {
    double slack;
    constexpr ConstraintBound<2> operator()(const LinearConstraint<2>& constraint) const {
        return {-slack, !constraint.strict && slack <= 0, constraint};
    }
};

template <class P>
constexpr bool always(const P& property, double slack = 1) {
    return detail::holds_in_each_case<2>(property, Bounds{slack});
}

constexpr auto p = output<0> < 0.25;
constexpr auto q = output<1> + output<0> >= 1;
static_assert(always(p || !p));
static_assert(always(!p || q || p));
static_assert(always((p && q) || (p && !q) || !p));
static_assert(always((p || !p) && (q || !q)));
static_assert(always(!(p && !p)));
static_assert(always(output<0> >= 1 || output<0> < 1));
static_assert(always(output<0> > output<1> || output<0> <= output<1>));
static_assert(always(classified_as(0) || classified_as(1)));
static_assert(!always(p || q));
static_assert(!always(p));
static_assert(!always(p && !p));
static_assert(!always((p || !p) && q));
static_assert(!always(output<0> > 0 || output<0> < 0), "0 is neither");
static_assert(!always(output<0> > 0.5 || output<0> < 0.25));
static_assert(!always(p || output<1> >= 0.25));

// A sum that is known to be 0.
static_assert(always(output<0> >= 1 && output<0> <= 1, 0));
static_assert(!always(output<0> > 1 || output<0> < 1, 0));

// More sums than `capacity` are left to the bounds.
constexpr auto many =
    output<0> > 1 || output<0> > 2 || output<0> > 3 || output<0> > 4 || output<0> > 5 || output<0> > 6 || output<0> > 7;
static_assert(!always(many || !(output<0> > 7)));

}  // namespace

TEST_CASE("proofs/case_analysis: static_assert rows hold at run time") {
    CHECK(always((p && q) || (p && !q) || !p));
    CHECK_FALSE(always(p || q));
}
