#include <ctnn/proofs/constant.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Number>
constexpr bool is_exact(Number number) {
    const detail::Constant constant = detail::exact_constant(number);
    return constant.problem == detail::ConstantProblem::none && static_cast<Number>(constant.value) == number;
}
static_assert(is_exact(0.1));
static_assert(is_exact(0.1F));
static_assert(is_exact(-3));
static_assert(is_exact(true));
static_assert(is_exact('a'));
static_assert(is_exact(2.5L));
static_assert(is_exact((1LL << 53U) - 1));
static_assert(is_exact(1LL << 53U));
static_assert(is_exact(-(1LL << 62U) * 2));
static_assert(is_exact(3LL << 60U));
static_assert(is_exact(1ULL << 63U));
static_assert(is_exact(infinity));
static_assert(is_exact(-infinity));
static_assert(is_exact(std::numeric_limits<float>::infinity()));
static_assert(is_exact(-std::numeric_limits<long double>::infinity()));
static_assert(detail::exact_constant(-0.0).value == 0);

/// Constants on both sides are subtracted without rounding; infinity is above every number.
static_assert(detail::difference_of_constants(0.8, 0.3).lost != 0);
static_assert(detail::difference_of_constants(0, infinity).value < -1e308);
static_assert(detail::difference_of_constants(1e308, -1e308).value > 1e308);
static_assert(detail::difference_of_constants(1.5e308, 1e308).value == 0.5e308);

using Line = Network<double, Input<1>, Dense<1>>;
constexpr Line line{{1.0, 0.0}};
constexpr Box unit{{{0, 1}}};

/// 0.5 + 0.3 >= 0.8 holds for the rounded sum, but not for the three doubles.
static_assert(0.5 + 0.3 >= 0.8);
static_assert(prove(line, Box{{{0.5, 0.5}}}, output<0> + 0.3 >= 0.8).answer == Answer::refuted);
static_assert(proves(line, Box{{{0.5, 0.5}}}, output<0> + 0.3 < 0.8));

/// Constants of any magnitude are decided.
static_assert(proves(line, unit, output<0> < infinity));
static_assert(proves(line, unit, output<0> > -infinity));
static_assert(proves(line, unit, output<0> < 1e70));
static_assert(proves(line, unit, output<0> >= -1e308));
static_assert(proves(line, unit, outputs_within(std::numeric_limits<double>::lowest(), 1e308)));
static_assert(proves(line, unit, outputs_within(-infinity, infinity)));
static_assert(proves(line, unit, classified_as(1, -infinity)));
static_assert(prove(line, unit, output<0> > infinity).answer == Answer::refuted);
static_assert(prove(line, unit, output<0> < -1e70).answer == Answer::refuted);
static_assert(prove(line, unit, infinity <= output<0>).answer == Answer::refuted);
static_assert(proves(line, unit, 1e100 * output<0> <= 1.1e100));
static_assert(proves(line, unit, 1e-100 * output<0> >= -1e-110));

/// At run time the verdict reports the problem, and the property is undecided.
template <class P>
bool is_rejected(const P& property, std::string_view reason) {
    const auto verdict = prove(line, unit, property);
    return verdict.answer == Answer::undecided && verdict.reason == UndecidedReason::invalid_property &&
           property.problem() == reason && !proves(line, unit, property) &&
           message(verdict, property).view().find(reason) != std::string_view::npos;
}

}  // namespace

TEST_CASE("proofs/constant: a number that is not exact in double is rejected at run time") {
    const std::string_view is_inexact = detail::constant_is_inexact.view();
    volatile long double just_below_one = 0x1.fffffffffffffffp-1L;
    volatile std::int64_t odd = (std::int64_t(1) << 53U) + 1;
    if (std::numeric_limits<long double>::digits > 53) {
        const auto number = static_cast<long double>(just_below_one);
        CHECK(is_rejected(output<0> <= number, is_inexact));
        CHECK(is_rejected(number * output<0> <= 1, is_inexact));
        CHECK(is_rejected(output<0> * number <= 1, is_inexact));
        CHECK(is_rejected(output<0> + number <= 3, is_inexact));
        CHECK(is_rejected(outputs_within(0, number), is_inexact));
        CHECK(is_rejected(outputs_within(-number, 2), is_inexact));
        CHECK(is_rejected(output_within<0>(0, number), is_inexact));
        CHECK(is_rejected(classified_as(1, number), is_inexact));
        CHECK(is_rejected(keeps_class(line, Line::Inputs{0.5}, number), is_inexact));
        CHECK(is_rejected(increasing<0, 0>(number), is_inexact));
        CHECK(is_rejected(lipschitz<0>(number, 0), is_inexact));
        CHECK(is_rejected(lipschitz<0>(1, number), is_inexact));
    }
    CHECK(is_rejected(output<0> <= static_cast<std::int64_t>(odd), is_inexact));
    CHECK(is_rejected(output<0> + 9007199254740992LL >= static_cast<std::int64_t>(odd), is_inexact));
    CHECK(is_rejected(output<0> >= -static_cast<std::int64_t>(odd), is_inexact));
    CHECK(is_rejected(output<0> <= std::numeric_limits<std::int64_t>::max() - (odd - odd), is_inexact));
    CHECK(is_rejected(output<0> <= std::numeric_limits<std::uint64_t>::max() - static_cast<std::uint64_t>(odd - odd),
                      is_inexact));
    CHECK_FALSE(is_rejected(output<0> <= static_cast<std::int64_t>(odd - 1), is_inexact));
}

TEST_CASE("proofs/constant: NaN and numbers that do not combine exactly are rejected at run time") {
    const std::string_view is_nan = detail::constant_is_nan.view();
    const std::string_view no_sum = detail::constant_sum_is_inexact.view();
    volatile double no_number = std::numeric_limits<double>::quiet_NaN();
    volatile double tenth = 0.1;
    const double nan = no_number;
    CHECK(is_rejected(output<0> < nan, is_nan));
    CHECK(is_rejected(!(output<0> < nan), is_nan));
    CHECK(is_rejected(nan * output<0> < 1, is_nan));
    CHECK(is_rejected(output<0> > 0 && output<0> < nan, is_nan));
    CHECK(is_rejected(output<0> < nan || output<0> > 0, is_nan));
    CHECK(is_rejected(outputs_within(nan, 1), is_nan));
    CHECK(is_rejected(outputs_within(0, nan), is_nan));
    CHECK(is_rejected(classified_as(0, nan), is_nan));
    CHECK(is_rejected(requirement("REQ-1", output<0> < nan), is_nan));
    CHECK(is_rejected(output<0> + tenth + 0.2 < 1, no_sum));
    CHECK(is_rejected(3 * (output<0> + tenth) < 1, no_sum));
    CHECK(is_rejected(tenth * output<0> + 0.7 * output<0> < 1, no_sum));
    CHECK(is_rejected(0.7 * output<0> < tenth * output<0>, no_sum));
    CHECK(is_rejected(output<0> + infinity - (infinity + 0 * tenth) < 1, no_sum));
    CHECK(is_rejected(output<0> + infinity < infinity + 0 * tenth, no_sum));
    CHECK(is_rejected(infinity * tenth * output<0> < 1, detail::coefficient_too_large.view()));
    CHECK(is_rejected(1e300 * tenth * output<0> < 1, detail::coefficient_too_large.view()));
}

TEST_CASE("proofs/constant: tolerances and Lipschitz constants are finite and not negative") {
    const std::string_view tolerance = detail::tolerance_is_wrong.view();
    const std::string_view constant = detail::lipschitz_constant_is_wrong.view();
    volatile double no_number = std::numeric_limits<double>::quiet_NaN();
    volatile double least = std::numeric_limits<double>::denorm_min();
    const double wrong[] = {no_number, -least, -1.0, infinity, -infinity};
    for (const double number : wrong) {
        CAPTURE(number);
        CHECK(is_rejected(increasing<0, 0>(number), tolerance));
        CHECK(is_rejected(decreasing<0, 0>(number), tolerance));
        CHECK(is_rejected(lipschitz<0>(1, number), tolerance));
        CHECK(is_rejected(lipschitz<0>(number, 1), constant));
    }
    CHECK(is_rejected(increasing<0, 0>(static_cast<int>(-least - 1)), tolerance));
    CHECK_FALSE(is_rejected(increasing<0, 0>(-0.0 * least), tolerance));
    CHECK_FALSE(is_rejected(increasing<0, 0>(least), tolerance));
}
