#include <ctnn/proofs/property.hpp>

#include <ctnn/proofs/comparison.hpp>
#include <ctnn/proofs/logical_properties.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/relational_properties.hpp>
#include <ctnn/proofs/requirement.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Comparing = Comparison<1>;
static_assert(Property<Comparing>);
static_assert(Property<Conjunction<Comparing, Comparing>>);
static_assert(Property<Disjunction<Comparing, Comparing>>);
static_assert(Property<ClassifiedAs>);
static_assert(Property<OutputsWithin>);
static_assert(!Property<Monotone<0, 0>>);
static_assert(!Property<Requirement<Comparing>>);
static_assert(!Property<bool>);

static_assert(RelationalProperty<Monotone<0, 0>>);
static_assert(RelationalProperty<Lipschitz<0>>);
static_assert(!RelationalProperty<Comparing>);

static_assert(Provable<Comparing>);
static_assert(Provable<Monotone<0, 0>>);
static_assert(Provable<Requirement<Comparing>>);
static_assert(Provable<Requirement<Monotone<0, 0>>>);
static_assert(!Provable<LinearExpression<1>>);
static_assert(!Provable<bool>);

}  // namespace

TEST_CASE("proofs/property: a property without a number problem says so at run time") {
    CHECK((output<0> < 0.5).problem().empty());
    CHECK(classified_as(1).problem().empty());
}
