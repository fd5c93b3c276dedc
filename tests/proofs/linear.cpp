#include <ctnn/proofs/linear.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto sum = 2 * output<1> - output<0> + 0.5;
static_assert(sum.coefficients[0] == -1);
static_assert(sum.coefficients[1] == 2);
static_assert(sum.constant == 0.5);
constexpr auto other = 1 - (output<2> - 3) * 2;
static_assert(other.coefficients[0] == 0);
static_assert(other.coefficients[2] == -2);
static_assert(other.constant == 7);
static_assert((-output<0>).coefficients[0] == -1);
static_assert((output<0> + output<0>).coefficients[0] == 2);

template <class Sum>
constexpr auto words(const Sum& linear) {
    return detail::describe(FixedString<100>{}, linear);
}
static_assert(words(sum).view() == "-output<0> + 2 * output<1> + 0.5");
static_assert(words(other).view() == "-2 * output<2> + 7");
static_assert(words(output<0> - output<0>).view() == "0");
static_assert(words(output<3> - 0.25).view() == "output<3> - 0.25");

}  // namespace

TEST_CASE("proofs/linear: expressions are described as they are written") {
    CHECK(words(sum).view() == "-output<0> + 2 * output<1> + 0.5");
}
