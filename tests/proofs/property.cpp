#include <ctnn/proofs/property.hpp>

#include <array>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/named_properties.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Whether outputs have the property: not broken beyond doubt.
template <class P, std::size_t outputs>
constexpr bool hold(const P& property, const std::array<double, outputs>& y) {
    return property.template decide<outputs>(detail::PointEvaluator<outputs, std::array<double, outputs>>{y}).holds;
}

constexpr std::array y{0.25, 0.5, -1.0};

static_assert(hold(output<0> < 0.5, y) && !hold(output<0> < 0.25, y) && hold(output<0> <= 0.25, y));
static_assert(hold(output<1> > output<0> + 0.125, y) && !hold(output<1> > output<0> + 0.25, y));
static_assert(hold(output<1> >= output<0> + 0.25, y) && hold(0.5 >= output<1>, y) && !hold(0.5 > output<1>, y));
static_assert(hold(output<0> < 1 && output<2> < 0, y) && !hold(output<0> < 1 && output<2> > 0, y));
static_assert(hold(output<0> > 1 || output<2> < 0, y) && !hold(output<0> > 1 || output<2> > 0, y));
static_assert(!hold(!(output<0> < 0.5), y) && hold(!(output<0> < 0.25), y));
static_assert(hold(!(output<0> > 1 && output<2> > 0), y) && !hold(!(output<0> < 1 || output<2> > 0), y));

/// How far it is above zero is that of the comparison on which it hangs.
template <class P>
constexpr double distance(const P& property) {
    return property.template decide<3>(detail::PointEvaluator<3, std::array<double, 3>>{y}).value;
}
static_assert(distance(output<0> < 0.5) == 0.25 && distance(output<0> < 0.5 && output<1> < 0.5625) == 0.0625);
static_assert(distance(output<0> > 0.5 || output<1> > 0.75) == -0.25);

template <class P>
constexpr auto words(const P& property) {
    return property.describe(FixedString<200>{});
}
static_assert(words(output<0> < 0.5).view() == "output<0> < 0.5");
static_assert(words(output<1> >= output<0> + 0.25).view() == "output<1> >= output<0> + 0.25");
static_assert(words(output<0> < 1 && !(output<1> > 2)).view() == "(output<0> < 1 && output<1> <= 2)");
static_assert(words(output<0> < 1 || output<1> < 1 || (output<0> > 2 && output<1> > 2)).view() ==
              "(output<0> < 1 || output<1> < 1 || (output<0> > 2 && output<1> > 2))");
static_assert(words(requirement("REQ-7", output<0> < 1 || output<1> > 2)).view() == "(output<0> < 1 || output<1> > 2)");
static_assert(detail::name_of(requirement("REQ-7", output<0> < 1)) == "REQ-7");
static_assert(words(classified_as(2)).view() == "class 2");
static_assert(words(outputs_within(-1, 0.5)).view() == "every output from -1 to 0.5");

static_assert(hold(classified_as(1), y) && !hold(classified_as(0), y) && !hold(classified_as(3), y));
static_assert(hold(classified_as(0), std::array{1.0, 1.0}) && !hold(classified_as(1), std::array{1.0, 1.0}),
              "the first of equal outputs, as accuracy() has it");
static_assert(hold(classified_as(1), std::array{0.5}) && !hold(classified_as(0), std::array{0.5}));
static_assert(hold(classified_as(0), std::array{0.4}) && !hold(classified_as(2), std::array{0.4}));
static_assert(hold(classified_as(1, 0), std::array{0.4}));
static_assert(hold(outputs_within(-1, 0.5), y) && !hold(outputs_within(-0.5, 0.5), y));
static_assert(hold(output_within<0>(0, 0.25), y) && !hold(output_within<1>(0, 0.25), y));

}  // namespace

TEST_CASE("proofs/property: joined comparisons are decided as C++ would decide them") {
    Random random(5);
    for (int i = 0; i < 1000; ++i) {
        const std::array<double, 3> x{random.uniform<double>(), random.uniform<double>(), random.uniform<double>()};
        const auto property = (output<0> < output<1> && !(output<2> >= 0.5)) || output<0> > 0.75;
        CHECK(hold(property, x) == ((x[0] < x[1] && !(x[2] >= 0.5)) || x[0] > 0.75));
        CHECK(hold(!property, x) == !((x[0] < x[1] && !(x[2] >= 0.5)) || x[0] > 0.75));
    }
}
