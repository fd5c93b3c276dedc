#include <ctnn/proofs/requirement.hpp>

#include <ctnn/proofs/comparison.hpp>
#include <ctnn/proofs/logical_properties.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto property = output<0> < 1 || output<1> > 2;
constexpr auto named = requirement("REQ-7", property);
static_assert(named.describe(FixedString<200>{}).view() == "(output<0> < 1 || output<1> > 2)");
static_assert(named.problem().empty());
static_assert(detail::name_of(named) == "REQ-7");
static_assert(detail::name_of(property) == "the property");
static_assert(&detail::without_name(named) == &named.property);
static_assert(&detail::without_name(property) == &property);

}  // namespace

TEST_CASE("proofs/requirement: static_assert rows hold at run time") {
    CHECK(detail::name_of(requirement("REQ-7", property)) == "REQ-7");
    CHECK(detail::name_of(property) == "the property");
}
