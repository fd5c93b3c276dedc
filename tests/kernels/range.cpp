#include <ctnn/kernels/range.hpp>

#include <cstddef>
#include <limits>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// By a loop, and as one expression.
template <class T, std::size_t n>
constexpr bool is(bool expected, const T (&values)[n]) {
    return kernels::in_range(values) == expected &&
           kernels::in_range(values, std::make_index_sequence<n>{}) == expected;
}

template <class T>
constexpr bool tells_what_is_out_of_range() {
    constexpr T limit = kernels::range_limit<T>;
    const T inside[] = {limit, -limit, T(0)};
    const T above[] = {T(0), limit * T(2)};
    const T below[] = {-limit * T(2), T(0)};
    const T nan[] = {std::numeric_limits<T>::quiet_NaN()};
    const T infinite[] = {T(1), std::numeric_limits<T>::infinity()};
    return is(true, inside) && is(false, above) && is(false, below) && is(false, nan) && is(false, infinite);
}

static_assert(tells_what_is_out_of_range<float>() && tells_what_is_out_of_range<double>());

/// A product of four numbers in range is finite.
template <class T>
constexpr T limit = kernels::range_limit<T>;
static_assert(limit<double> * limit<double> * limit<double> * limit<double> <= std::numeric_limits<double>::max());
static_assert(limit<float> * limit<float> * limit<float> * limit<float> <= std::numeric_limits<float>::max());

}  // namespace

TEST_CASE("kernels/range: what is out of range") {
    CHECK(tells_what_is_out_of_range<float>());
    CHECK(tells_what_is_out_of_range<double>());
}
